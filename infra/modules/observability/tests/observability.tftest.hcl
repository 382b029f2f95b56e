mock_provider "aws" {}

# A mock gives every resource the same identity; these have their own, so that one can not be taken for the other.
override_resource {
  target = aws_sns_topic.alarms
  values = { arn = "arn:aws:sns:eu-central-1:123456789012:atelier-test-alarms" }
}

variables {
  account_id           = "123456789012"
  acu_max              = 4
  alarm_emails         = ["on-call@atelier.example"]
  budget_usd           = 100
  cluster_identifier   = "atelier-test"
  database_connections = 150
  ecs_cluster_name     = "atelier-test"
  kms_key_arn          = "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000"
  load_balancer_suffix = "app/atelier-test/1"
  log_retention_days   = 365
  name                 = "atelier-test"
  nat_gateway_ids      = { eu-central-1a = "nat-1", eu-central-1b = "nat-2" }
  region               = "eu-central-1"
  target_group_suffix  = "targetgroup/atelier-test/1"
}

run "logs" {
  assert {
    condition     = aws_cloudwatch_log_group.application.retention_in_days == 365 && aws_cloudwatch_log_group.application.kms_key_id == var.kms_key_arn
    error_message = "Logs are encrypted, and forgotten after a year."
  }

  assert {
    condition     = aws_cloudwatch_log_metric_filter.application["OrdersPlaced"].pattern == "{ $.operationId = \"placeOrder\" && $.res.statusCode = 201 }" && aws_cloudwatch_log_metric_filter.application["OrdersPlaced"].log_group_name == aws_cloudwatch_log_group.application.name
    error_message = "Orders placed are counted from the log."
  }
}

run "alarms" {
  assert {
    condition     = toset(keys(aws_cloudwatch_metric_alarm.woken_by)) == toset(["api-errors", "balancer-errors", "connections", "database-ceiling", "latency", "nat-eu-central-1a", "nat-eu-central-1b", "unhealthy"])
    error_message = "Somebody is woken by errors, latency, tasks that are not ready, the database's ceiling, its connections and each NAT gateway."
  }

  assert {
    condition     = alltrue([for alarm in values(aws_cloudwatch_metric_alarm.woken_by) : alarm.alarm_actions == toset([aws_sns_topic.alarms.arn]) && alarm.alarm_description != ""])
    error_message = "Every alarm reaches somebody, and says what to look at."
  }

  assert {
    condition     = { for name in ["api-errors", "balancer-errors", "latency", "unhealthy"] : name => "${aws_cloudwatch_metric_alarm.woken_by[name].threshold} in ${aws_cloudwatch_metric_alarm.woken_by[name].evaluation_periods}" } == { api-errors = "10 in 2", balancer-errors = "10 in 2", latency = "2 in 5", unhealthy = "1 in 3" }
    error_message = "What customers notice wakes somebody within minutes."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.woken_by["latency"].extended_statistic == "p99" && aws_cloudwatch_metric_alarm.woken_by["latency"].statistic == null
    error_message = "Latency is what one customer in a hundred sees."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.woken_by["database-ceiling"].threshold == 4 && aws_cloudwatch_metric_alarm.woken_by["database-ceiling"].statistic == "Maximum" && aws_cloudwatch_metric_alarm.woken_by["connections"].threshold == 150
    error_message = "The ceiling is the database's own."
  }

  assert {
    condition     = toset(output.rollback_alarms) == toset([for name in ["api-errors", "balancer-errors", "latency", "unhealthy"] : "atelier-test-${name}"])
    error_message = "A deployment is rolled back by what customers see."
  }

  assert {
    condition     = alltrue([for alarm in values(aws_cloudwatch_metric_alarm.woken_by) : alarm.comparison_operator == "GreaterThanOrEqualToThreshold" && alarm.period == 60 && alarm.evaluation_periods >= 2 && alarm.treat_missing_data == "notBreaching"])
    error_message = "Nobody is woken by a single minute, nor by silence at night."
  }

  assert {
    condition     = { for zone, id in var.nat_gateway_ids : id => aws_cloudwatch_metric_alarm.woken_by["nat-${zone}"].metric_name if aws_cloudwatch_metric_alarm.woken_by["nat-${zone}"].dimensions["NatGatewayId"] == id } == { nat-1 = "ErrorPortAllocation", nat-2 = "ErrorPortAllocation" }
    error_message = "Each NAT gateway that runs out of ports wakes somebody."
  }
}

run "topic" {
  assert {
    condition     = aws_sns_topic.alarms.kms_master_key_id == var.kms_key_arn && aws_sns_topic_subscription.email["on-call@atelier.example"].protocol == "email"
    error_message = "Alarms are encrypted, and sent to who is on call."
  }

  assert {
    condition     = jsondecode(aws_sns_topic_policy.alarms.policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "123456789012"
    error_message = "Only this account's alarms reach the topic."
  }
}

run "budget" {
  assert {
    condition     = aws_budgets_budget.month.limit_amount == "100" && { for notification in aws_budgets_budget.month.notification : notification.notification_type => notification.threshold } == { ACTUAL = 80, FORECASTED = 100 }
    error_message = "Somebody is told before the month's money is gone."
  }

  assert {
    condition     = alltrue([for notification in aws_budgets_budget.month.notification : notification.subscriber_sns_topic_arns == toset([aws_sns_topic.alarms.arn])])
    error_message = "What is told about money reaches the same people as an alarm."
  }
}

run "dashboard" {
  assert {
    condition     = { for widget in jsondecode(aws_cloudwatch_dashboard.shop.dashboard_body).widgets : widget.properties.title => widget.properties.stat } == { Database = "Maximum", Log = "Sum", Orders = "Sum", "Requests and errors" = "Sum", "Response time" = "Maximum", Tasks = "Maximum" }
    error_message = "Six pictures: what is counted is added up, what is measured is not."
  }

  assert {
    condition     = toset(flatten([for widget in jsondecode(aws_cloudwatch_dashboard.shop.dashboard_body).widgets : [for metric in widget.properties.metrics : metric[1]] if contains(["Log", "Orders"], widget.properties.title)])) == toset([for filter in values(aws_cloudwatch_log_metric_filter.application) : filter.metric_transformation[0].name])
    error_message = "What is counted in the log is what the pictures show."
  }
}

run "refuses" {
  command = plan

  variables {
    log_retention_days = 0
    nat_gateway_ids    = {}
  }

  expect_failures = [
    var.log_retention_days,
    var.nat_gateway_ids,
  ]
}
