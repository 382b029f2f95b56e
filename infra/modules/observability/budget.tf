resource "aws_budgets_budget" "month" {
  budget_type  = "COST"
  limit_amount = tostring(var.budget_usd)
  limit_unit   = "USD"
  name         = var.name
  time_unit    = "MONTHLY"

  notification {
    comparison_operator       = "GREATER_THAN"
    notification_type         = "FORECASTED"
    subscriber_sns_topic_arns = [aws_sns_topic.alarms.arn]
    threshold                 = 100
    threshold_type            = "PERCENTAGE"
  }

  # A forecast wants five weeks of the past: the first month has none.
  notification {
    comparison_operator       = "GREATER_THAN"
    notification_type         = "ACTUAL"
    subscriber_sns_topic_arns = [aws_sns_topic.alarms.arn]
    threshold                 = 80
    threshold_type            = "PERCENTAGE"
  }
}
