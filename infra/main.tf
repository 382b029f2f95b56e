locals {
  name     = "atelier-${var.environment}"
  timeouts = jsondecode(file("${path.module}/timeouts.json"))
}

module "network" {
  source = "./modules/network"

  account_id               = data.aws_caller_identity.current.account_id
  availability_zones       = var.availability_zones
  cidr                     = var.cidr
  flow_logs                = var.flow_logs
  kms_key_arn              = aws_kms_key.shop.arn
  log_retention_days       = var.log_retention_days
  name                     = local.name
  nat_per_zone             = var.nat_per_zone
  permissions_boundary_arn = var.permissions_boundary_arn
  region                   = var.region
  vpc_endpoints            = var.vpc_endpoints
}

module "database" {
  source = "./modules/database"

  account_id               = data.aws_caller_identity.current.account_id
  acu_max                  = var.database_acu_max
  acu_min                  = var.database_acu_min
  availability_zones       = var.availability_zones
  backup_days              = var.database_backup_days
  client_security_group_id = module.compute.security_group_id
  deletion_protection      = var.deletion_protection
  engine_version           = var.database_engine_version
  instances                = var.database_instances
  kms_key_arn              = aws_kms_key.shop.arn
  log_retention_days       = var.log_retention_days
  name                     = local.name
  permissions_boundary_arn = var.permissions_boundary_arn
  subnet_ids               = module.network.database_subnet_ids
  timeouts                 = local.timeouts.database
  vault_days               = var.database_vault_days
  vpc_id                   = module.network.vpc_id
}

module "compute" {
  source = "./modules/compute"

  access_logs_bucket       = var.access_logs_bucket
  account_id               = data.aws_caller_identity.current.account_id
  alarm_names              = module.observability.rollback_alarms
  application_subnet_ids   = module.network.application_subnet_ids
  auth0_audience           = var.auth0_audience
  auth0_domain             = var.auth0_domain
  certificate_arn          = var.certificate_arn
  cpu                      = var.task_cpu
  deletion_protection      = var.deletion_protection
  dockerhub_secret_arn     = var.dockerhub_secret_arn
  domain_name              = var.domain_name
  environment              = var.app_environment
  hosted_zone_id           = var.hosted_zone_id
  image                    = var.image
  kms_key_arn              = aws_kms_key.shop.arn
  log_group                = module.observability.log_group
  log_retention_days       = var.log_retention_days
  memory                   = var.task_memory
  name                     = local.name
  permissions_boundary_arn = var.permissions_boundary_arn
  plain_http               = var.plain_http
  public_subnet_ids        = module.network.public_subnet_ids
  region                   = var.region
  requests_per_task        = var.requests_per_task
  secrets                  = var.app_secrets
  spot_percent             = var.spot_percent
  tasks_max                = var.tasks_max
  tasks_min                = var.tasks_min
  vpc_id                   = module.network.vpc_id
  waf_requests             = var.waf_requests

  database = {
    host              = module.database.host
    name              = module.database.database_name
    port              = module.database.port
    reader_host       = var.database_instances > 1 ? module.database.reader_host : null
    secret_arns       = module.database.secret_arns
    security_group_id = module.database.security_group_id
  }

  timeouts = merge(local.timeouts.shutdown, {
    idle       = local.timeouts.loadBalancer.idle
    keep_alive = local.timeouts.request.keepAliveTimeout / 1000
    request    = local.timeouts.request.requestTimeout / 1000
  })
}

module "observability" {
  source = "./modules/observability"

  account_id           = data.aws_caller_identity.current.account_id
  acu_max              = var.database_acu_max
  alarm_emails         = var.alarm_emails
  budget_usd           = var.budget_usd
  cluster_identifier   = module.database.cluster_identifier
  database_connections = coalesce(var.database_connections, floor(module.database.max_connections * 0.8))
  ecs_cluster_name     = local.name
  kms_key_arn          = aws_kms_key.shop.arn
  load_balancer_suffix = module.compute.load_balancer_suffix
  log_retention_days   = var.log_retention_days
  name                 = local.name
  nat_gateway_ids      = module.network.nat_gateway_ids
  region               = var.region
  target_group_suffix  = module.compute.target_group_suffix
}
