output "backup_days" {
  description = "How many days back the cluster can be restored to any second."
  value       = aws_rds_cluster.shop.backup_retention_period
}

output "cluster_arn" {
  description = "The cluster, for the Data API."
  value       = aws_rds_cluster.shop.arn
}

output "cluster_identifier" {
  description = "The cluster's name, as metrics have it."
  value       = aws_rds_cluster.shop.cluster_identifier
}

output "database_name" {
  description = "The name of the database in the cluster."
  value       = local.database
}

output "deletion_protection" {
  description = "Whether the cluster refuses to be deleted."
  value       = aws_rds_cluster.shop.deletion_protection
}

output "host" {
  description = "The writer's host name."
  value       = aws_rds_cluster.shop.endpoint
}

output "instance_ids" {
  description = "The instances; all but one are readers."
  value       = aws_rds_cluster_instance.shop[*].identifier
}

output "master_secret_arn" {
  description = "The master user's secret, which RDS makes and rotates; only for making the roles."
  value       = one(aws_rds_cluster.shop.master_user_secret[*].secret_arn)
}

output "max_connections" {
  description = "How many connections an instance takes at its ceiling, about."
  value       = local.max_connections
}

output "port" {
  description = "The port."
  value       = aws_rds_cluster.shop.port
}

output "reader_host" {
  description = "The readers' host name; the writer's where there is no reader."
  value       = aws_rds_cluster.shop.reader_endpoint
}

output "secret_arns" {
  description = "The secrets of the roles app and migration: objects with username and password."
  value       = { for role, secret in aws_secretsmanager_secret.role : role => secret.arn }
}

output "security_group_id" {
  description = "The security group of the database."
  value       = aws_security_group.database.id
}
