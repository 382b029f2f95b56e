output "application_subnet_ids" {
  description = "The subnets of a one-off task."
  value       = module.network.application_subnet_ids
}

output "cluster_name" {
  description = "The cluster of ECS."
  value       = module.compute.cluster_name
}

output "database_backup_days" {
  description = "How many days back the database can be restored to any second."
  value       = module.database.backup_days
}

output "database_cluster_arn" {
  description = "The cluster of Aurora, for the Data API."
  value       = module.database.cluster_arn
}

output "database_deletion_protection" {
  description = "Whether the database refuses to be deleted."
  value       = module.database.deletion_protection
}

output "database_instance_ids" {
  description = "The instances of Aurora."
  value       = module.database.instance_ids
}

output "database_master_secret_arn" {
  description = "The master user's secret; only for making the roles."
  value       = module.database.master_secret_arn
}

output "database_secret_arns" {
  description = "The secrets of the roles app and migration."
  value       = module.database.secret_arns
}

output "load_balancer_dns_name" {
  description = "What a CNAME points at, where the zone is not Route 53's."
  value       = module.compute.load_balancer_dns_name
}

output "nat_gateway_ids" {
  description = "The NAT gateways by zone."
  value       = module.network.nat_gateway_ids
}

output "outbound_addresses" {
  description = "The addresses with which the application reaches the internet."
  value       = module.network.outbound_addresses
}

output "rollback_alarms" {
  description = "The alarms that roll a deployment back."
  value       = module.compute.rollback_alarms
}

output "security_group_id" {
  description = "The security group of a one-off task."
  value       = module.compute.security_group_id
}

output "service_name" {
  description = "The service of ECS."
  value       = module.compute.service_name
}

output "task_definition_arns" {
  description = "The task definitions by what they run: api and migration."
  value       = module.compute.task_definition_arns
}

output "url" {
  description = "Where clients reach the API."
  value       = module.compute.url
}
