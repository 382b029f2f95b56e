locals {
  database = "atelier"

  # Aurora's own formula is bytes / 9531392, of what memory its processes leave; with a floor below 1 ACU it stops at 2000.
  max_connections = min(200 * var.acu_max, var.acu_min < 1 ? 2000 : 5000)
}

resource "aws_db_subnet_group" "database" {
  description = "Subnets without a way out"
  name        = "${var.name}-database"
  subnet_ids  = var.subnet_ids
}

# Without it RDS makes the group itself, and keeps the log for ever.
resource "aws_cloudwatch_log_group" "postgresql" {
  kms_key_id        = var.kms_key_arn
  name              = "/aws/rds/cluster/${var.name}/postgresql"
  retention_in_days = var.log_retention_days
}

resource "aws_rds_cluster" "shop" {
  backup_retention_period             = var.backup_days
  cluster_identifier                  = var.name
  copy_tags_to_snapshot               = true
  database_name                       = local.database
  db_cluster_parameter_group_name     = aws_rds_cluster_parameter_group.ladder.name
  db_subnet_group_name                = aws_db_subnet_group.database.name
  deletion_protection                 = var.deletion_protection
  enable_http_endpoint                = true # the Data API, by which a person makes the roles without a way into the VPC
  enabled_cloudwatch_logs_exports     = ["postgresql"]
  engine                              = "aurora-postgresql"
  engine_version                      = var.engine_version
  final_snapshot_identifier           = var.deletion_protection ? "${var.name}-final" : null
  iam_database_authentication_enabled = true
  kms_key_id                          = var.kms_key_arn
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = var.kms_key_arn
  master_username                     = "atelier_owner"
  port                                = 5432
  preferred_backup_window             = "01:00-02:00"
  preferred_maintenance_window        = "sun:02:30-sun:03:30"
  skip_final_snapshot                 = !var.deletion_protection
  storage_encrypted                   = true
  vpc_security_group_ids              = [aws_security_group.database.id]

  serverlessv2_scaling_configuration {
    max_capacity             = var.acu_max
    min_capacity             = var.acu_min
    seconds_until_auto_pause = var.acu_min == 0 ? 300 : null
  }

  # Minor versions are AWS's to raise, in the maintenance window: a plan that wanted the old one back would fail, for there is no way down.
  lifecycle {
    ignore_changes = [engine_version]
  }

  depends_on = [aws_cloudwatch_log_group.postgresql]
}

resource "aws_rds_cluster_instance" "shop" {
  count = var.instances

  auto_minor_version_upgrade      = true
  availability_zone               = var.availability_zones[count.index % length(var.availability_zones)] # left to itself, RDS may put two into one
  cluster_identifier              = aws_rds_cluster.shop.id
  copy_tags_to_snapshot           = true
  engine                          = aws_rds_cluster.shop.engine
  engine_version                  = aws_rds_cluster.shop.engine_version
  identifier                      = "${var.name}-${count.index + 1}"
  instance_class                  = "db.serverless"
  monitoring_interval             = 60
  monitoring_role_arn             = aws_iam_role.monitoring.arn
  performance_insights_enabled    = true
  performance_insights_kms_key_id = var.kms_key_arn
  promotion_tier                  = min(count.index, 1) # a reader of tier 0 or 1 is always as large as the writer
  publicly_accessible             = false

  lifecycle {
    ignore_changes = [engine_version]
  }
}
