locals {
  widgets = {
    "Requests and errors" = [["AWS/ApplicationELB", "RequestCount", "LoadBalancer", var.load_balancer_suffix], [".", "HTTPCode_Target_5XX_Count", ".", "."], [".", "HTTPCode_Target_4XX_Count", ".", "."]]
    "Response time"       = [for statistic in ["p50", "p95", "p99"] : ["AWS/ApplicationELB", "TargetResponseTime", "LoadBalancer", var.load_balancer_suffix, { stat = statistic }]]
    "Orders"              = [for name in ["OrdersPlaced", "OrdersRefused"] : [var.name, name]]
    "Tasks"               = [["AWS/ECS", "CPUUtilization", "ClusterName", var.ecs_cluster_name, "ServiceName", "api"], [".", "MemoryUtilization", ".", ".", ".", "."]]
    "Database"            = [["AWS/RDS", "ServerlessDatabaseCapacity", "DBClusterIdentifier", var.cluster_identifier], [".", "DatabaseConnections", ".", "."]]
    "Log"                 = [for name in ["Errors", "OverQuota", "SlowRequests", "UnknownCallers"] : [var.name, name]]
  }

  # What is counted is added up; of what is measured, the highest counts.
  counted = ["Log", "Orders", "Requests and errors"]
}

resource "aws_cloudwatch_dashboard" "shop" {
  dashboard_name = var.name

  dashboard_body = jsonencode({
    widgets = [for index, title in keys(local.widgets) : {
      height     = 6
      properties = { metrics = local.widgets[title], period = 60, region = var.region, stat = contains(local.counted, title) ? "Sum" : "Maximum", title = title, view = "timeSeries" }
      type       = "metric"
      width      = 12
      x          = 12 * (index % 2)
      y          = 6 * floor(index / 2)
    }]
  })
}
