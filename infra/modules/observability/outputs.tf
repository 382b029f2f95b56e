output "log_group" {
  description = "The log group of the containers."
  value       = { arn = aws_cloudwatch_log_group.application.arn, name = aws_cloudwatch_log_group.application.name }
}

output "rollback_alarms" {
  description = "The alarms that roll a deployment back."
  value       = [for name in local.rollback : aws_cloudwatch_metric_alarm.woken_by[name].alarm_name]
}

output "topic_arn" {
  description = "Where alarms go."
  value       = aws_sns_topic.alarms.arn
}
