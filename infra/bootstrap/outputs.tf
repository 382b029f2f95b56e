output "boundary_arn" {
  description = "permissions_boundary_arn of the environment."
  value       = aws_iam_policy.boundary.arn
}

output "buckets" {
  description = "The bucket of the state, and access_logs_bucket."
  value       = { for purpose, bucket in aws_s3_bucket.private : purpose => bucket.bucket }
}

output "role_arns" {
  description = "The roles of the workflows plan, apply and deploy."
  value       = { for workflow, role in aws_iam_role.workflow : workflow => role.arn }
}
