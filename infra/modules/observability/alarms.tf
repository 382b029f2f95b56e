locals {
  balancer = { LoadBalancer = var.load_balancer_suffix }
  group    = { LoadBalancer = var.load_balancer_suffix, TargetGroup = var.target_group_suffix }
  cluster  = { DBClusterIdentifier = var.cluster_identifier }

  # What a person is woken by: customers notice it now, or will within the hour. A text says what to look at first.
  alarms = merge({
    api-errors       = { namespace = "AWS/ApplicationELB", metric = "HTTPCode_Target_5XX_Count", dimensions = local.group, statistic = "Sum", threshold = 10, minutes = 2, text = "The API answers 5xx. Look at level >= 50 in the log." }
    balancer-errors  = { namespace = "AWS/ApplicationELB", metric = "HTTPCode_ELB_5XX_Count", dimensions = local.balancer, statistic = "Sum", threshold = 10, minutes = 2, text = "The load balancer finds no task, or none in time." }
    connections      = { namespace = "AWS/RDS", metric = "DatabaseConnections", dimensions = local.cluster, statistic = "Maximum", threshold = var.database_connections, minutes = 5, text = "Tasks times pool come near to what the database takes." }
    database-ceiling = { namespace = "AWS/RDS", metric = "ServerlessDatabaseCapacity", dimensions = local.cluster, statistic = "Maximum", threshold = var.acu_max, minutes = 15, text = "The database is at its ceiling. Raise database_acu_max, then look at Performance Insights." }
    latency          = { namespace = "AWS/ApplicationELB", metric = "TargetResponseTime", dimensions = local.group, statistic = "p99", threshold = 2, minutes = 5, text = "One request in a hundred takes 2 s or more." }
    unhealthy        = { namespace = "AWS/ApplicationELB", metric = "UnHealthyHostCount", dimensions = local.group, statistic = "Maximum", threshold = 1, minutes = 3, text = "A task is not ready. Ask its /health/ready." }
    }, {
    for zone, id in var.nat_gateway_ids : "nat-${zone}" => { namespace = "AWS/NATGateway", metric = "ErrorPortAllocation", dimensions = { NatGatewayId = id }, statistic = "Sum", threshold = 1, minutes = 5, text = "The NAT gateway has no port left: too many connections to one address, such as Auth0's." }
  })

  rollback = ["api-errors", "balancer-errors", "latency", "unhealthy"]
}

resource "aws_cloudwatch_metric_alarm" "woken_by" {
  for_each = local.alarms

  alarm_actions       = [aws_sns_topic.alarms.arn]
  alarm_description   = each.value.text
  alarm_name          = "${var.name}-${each.key}"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  dimensions          = each.value.dimensions
  evaluation_periods  = each.value.minutes
  extended_statistic  = startswith(each.value.statistic, "p") ? each.value.statistic : null
  metric_name         = each.value.metric
  namespace           = each.value.namespace
  ok_actions          = [aws_sns_topic.alarms.arn]
  period              = 60
  statistic           = startswith(each.value.statistic, "p") ? null : each.value.statistic
  threshold           = each.value.threshold
  treat_missing_data  = "notBreaching"

  # Three requests at night have no hundredth part.
  evaluate_low_sample_count_percentiles = startswith(each.value.statistic, "p") ? "ignore" : null
}
