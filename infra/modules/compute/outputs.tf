output "cluster_name" {
  description = "The cluster."
  value       = aws_ecs_cluster.shop.name
}

output "load_balancer_dns_name" {
  description = "The load balancer's own host name."
  value       = aws_lb.public.dns_name
}

output "load_balancer_suffix" {
  description = "The load balancer, as metrics have it."
  value       = aws_lb.public.arn_suffix
}

output "rollback_alarms" {
  description = "The alarms that roll a deployment back."
  value       = one(aws_ecs_service.api.alarms[*].alarm_names)
}

output "security_group_id" {
  description = "The security group of the tasks."
  value       = aws_security_group.tasks.id
}

output "service_name" {
  description = "The service."
  value       = aws_ecs_service.api.name
}

output "target_group_suffix" {
  description = "The target group, as metrics have it."
  value       = aws_lb_target_group.api.arn_suffix
}

output "task_definition_arns" {
  description = "The task definitions by what they run: api and migration."
  value       = { for name, definition in aws_ecs_task_definition.task : name => definition.arn }
}

output "url" {
  description = "Where clients reach the API."
  value       = local.url
}
