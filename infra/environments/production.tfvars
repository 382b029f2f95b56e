# Survives the loss of a zone, and wakes somebody.
environment = "production"

access_logs_bucket   = "atelier-production-logs-123456789012"
alarm_emails         = ["on-call@atelier.example"]
auth0_audience       = "https://api.atelier.example"
auth0_domain         = "atelier.eu.auth0.com"
availability_zones   = ["eu-central-1a", "eu-central-1b"]
budget_usd           = 700
database_acu_max     = 16
database_acu_min     = 0.5
database_backup_days = 14
database_instances   = 2
database_vault_days  = 35
deletion_protection  = true
dockerhub_secret_arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:atelier-production/dockerhub-AbCdEf"
domain_name          = "api.atelier.example"
flow_logs            = true
hosted_zone_id       = "Z0123456789ABCDEFGHIJ"
image                = "docker.io/atelier/api@sha256:0000000000000000000000000000000000000000000000000000000000000000"
log_retention_days   = 365
nat_per_zone         = true
spot_percent         = 0
task_cpu             = 512
task_memory          = 1024
tasks_max            = 20
tasks_min            = 2
waf_requests         = 10000
