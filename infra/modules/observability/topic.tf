resource "aws_sns_topic" "alarms" {
  kms_master_key_id = var.kms_key_arn
  name              = "${var.name}-alarms"
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Action    = "sns:Publish"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
      Effect    = "Allow"
      Principal = { Service = ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"] }
      Resource  = aws_sns_topic.alarms.arn
    }]
  })
}

resource "aws_sns_topic_subscription" "email" {
  for_each = toset(var.alarm_emails)

  endpoint  = each.key
  protocol  = "email"
  topic_arn = aws_sns_topic.alarms.arn
}
