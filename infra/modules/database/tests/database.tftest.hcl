mock_provider "aws" {}

# A mock gives every resource the same identity; these have their own, so that one can not be taken for the other.
override_resource {
  target = aws_security_group.database
  values = { id = "sg-database" }
}

override_resource {
  target = aws_rds_cluster.shop
  values = { arn = "arn:aws:rds:eu-central-1:123456789012:cluster:atelier-test" }
}

variables {
  account_id               = "123456789012"
  acu_max                  = 4
  acu_min                  = 0
  availability_zones       = ["eu-central-1a", "eu-central-1b"]
  backup_days              = 14
  client_security_group_id = "sg-tasks"
  deletion_protection      = true
  instances                = 2
  kms_key_arn              = "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000"
  log_retention_days       = 365
  name                     = "atelier-test"
  subnet_ids               = ["subnet-a", "subnet-b"]
  timeouts                 = { idle_in_transaction_session_timeout = 8000, lock_timeout = 2000, statement_timeout = 5000, transaction_timeout = 8000 }
  vault_days               = 35
  vpc_id                   = "vpc-1"
}

run "closed" {
  assert {
    condition     = alltrue([for instance in aws_rds_cluster_instance.shop : instance.publicly_accessible == false])
    error_message = "No instance has a public address."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.tasks.referenced_security_group_id == "sg-tasks" && aws_vpc_security_group_ingress_rule.tasks.cidr_ipv4 == null
    error_message = "The database is reached by the tasks alone."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.tasks.from_port == 5432 && aws_vpc_security_group_ingress_rule.tasks.to_port == 5432 && aws_vpc_security_group_ingress_rule.tasks.ip_protocol == "tcp"
    error_message = "The database is reached on 5432 alone."
  }

  assert {
    condition     = aws_rds_cluster.shop.vpc_security_group_ids == toset([aws_security_group.database.id])
    error_message = "The cluster has its own security group and no other."
  }

  assert {
    condition     = aws_db_subnet_group.database.subnet_ids == toset(var.subnet_ids) && aws_rds_cluster.shop.db_subnet_group_name == "atelier-test-database"
    error_message = "The cluster stands in the subnets without a way out."
  }
}

run "encrypted" {
  assert {
    condition     = aws_rds_cluster.shop.storage_encrypted && aws_rds_cluster.shop.kms_key_id == var.kms_key_arn
    error_message = "What rests is encrypted with the key of this environment."
  }

  assert {
    condition     = one([for parameter in aws_rds_cluster_parameter_group.ladder.parameter : parameter.value if parameter.name == "rds.force_ssl"]) == "1"
    error_message = "A connection without TLS is refused."
  }

  assert {
    condition     = alltrue([for secret in values(aws_secretsmanager_secret.role) : secret.kms_key_id == var.kms_key_arn]) && aws_rds_cluster.shop.master_user_secret_kms_key_id == var.kms_key_arn && aws_cloudwatch_log_group.postgresql.kms_key_id == var.kms_key_arn && alltrue([for instance in aws_rds_cluster_instance.shop : instance.performance_insights_kms_key_id == var.kms_key_arn]) && aws_backup_vault.database[0].kms_key_arn == var.kms_key_arn
    error_message = "Secrets, log, insights and vault are encrypted with the key of this environment."
  }
}

run "no_password_in_the_state" {
  assert {
    condition     = aws_rds_cluster.shop.manage_master_user_password && aws_rds_cluster.shop.master_password == null
    error_message = "RDS itself makes the master's password."
  }

  assert {
    condition     = toset(keys(output.secret_arns)) == toset(["app", "migration"])
    error_message = "Tasks and migrations have a secret each; the master's is given to neither."
  }

  assert {
    condition     = aws_rds_cluster.shop.iam_database_authentication_enabled && !contains(["atelier_app", "atelier_migration"], aws_rds_cluster.shop.master_username)
    error_message = "The master is a user of his own, and people may come by IAM."
  }
}

run "ladder" {
  assert {
    condition     = alltrue([for name, value in var.timeouts : one([for parameter in aws_rds_cluster_parameter_group.ladder.parameter : parameter.value if parameter.name == name]) == tostring(value)])
    error_message = "The cluster has the ladder's timeouts."
  }

  assert {
    condition     = one([for parameter in aws_rds_cluster_parameter_group.ladder.parameter : parameter.value if parameter.name == "log_parameter_max_length"]) == "0" && one([for parameter in aws_rds_cluster_parameter_group.ladder.parameter : parameter.value if parameter.name == "log_parameter_max_length_on_error"]) == "0" && one([for parameter in aws_rds_cluster_parameter_group.ladder.parameter : parameter.value if parameter.name == "log_statement"]) == "ddl"
    error_message = "No customer's address stands in the log of slow statements."
  }

  assert {
    condition     = aws_rds_cluster.shop.db_cluster_parameter_group_name == aws_rds_cluster_parameter_group.ladder.name && aws_rds_cluster_parameter_group.ladder.family == "aurora-postgresql17"
    error_message = "The cluster has these parameters, of its own major version."
  }
}

run "survives" {
  assert {
    condition     = aws_rds_cluster_instance.shop[*].availability_zone == var.availability_zones
    error_message = "The reader stands in another zone than the writer."
  }

  assert {
    condition     = length(aws_rds_cluster_instance.shop) == 2 && alltrue([for instance in aws_rds_cluster_instance.shop : instance.promotion_tier <= 1])
    error_message = "The reader is as large as the writer, and takes over."
  }

  assert {
    condition     = aws_rds_cluster.shop.deletion_protection && !aws_rds_cluster.shop.skip_final_snapshot && aws_rds_cluster.shop.final_snapshot_identifier == "atelier-test-final"
    error_message = "The cluster refuses to be deleted, and leaves a snapshot."
  }

  assert {
    condition     = aws_rds_cluster.shop.backup_retention_period == 14
    error_message = "The last 14 days can be restored to any second."
  }

  assert {
    condition     = length(regexall("ignore_changes = \\[engine_version\\]", file("${path.module}/cluster.tf"))) == 2
    error_message = "A minor version that AWS has raised is not planned back."
  }

  assert {
    condition     = one(one(aws_backup_plan.database[0].rule).lifecycle).delete_after == 35 && aws_backup_selection.database[0].resources == toset([aws_rds_cluster.shop.arn])
    error_message = "A daily copy stays in the vault for 35 days."
  }
}

run "observed" {
  assert {
    condition     = aws_rds_cluster.shop.enabled_cloudwatch_logs_exports == toset(["postgresql"]) && aws_cloudwatch_log_group.postgresql.retention_in_days == 365 && aws_cloudwatch_log_group.postgresql.name == "/aws/rds/cluster/atelier-test/postgresql"
    error_message = "The log of PostgreSQL is exported, and forgotten after a year."
  }

  assert {
    condition     = alltrue([for instance in aws_rds_cluster_instance.shop : instance.performance_insights_enabled && instance.monitoring_interval == 60])
    error_message = "Performance Insights and enhanced monitoring are on."
  }

  assert {
    condition     = jsondecode(aws_iam_role.monitoring.assume_role_policy).Statement == [{ Action = "sts:AssumeRole", Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }, Effect = "Allow", Principal = { Service = "monitoring.rds.amazonaws.com" } }]
    error_message = "Only RDS, for this account, takes the role of monitoring."
  }

  assert {
    condition     = output.max_connections == 800
    error_message = "At 4 ACU an instance takes 800 connections, about."
  }
}

run "sleeps" {
  variables {
    deletion_protection = false
    instances           = 1
    vault_days          = 0
  }

  assert {
    condition     = aws_rds_cluster.shop.serverlessv2_scaling_configuration[0].min_capacity == 0 && aws_rds_cluster.shop.serverlessv2_scaling_configuration[0].seconds_until_auto_pause == 300
    error_message = "With 0 ACU it sleeps after five minutes."
  }

  assert {
    condition     = length(aws_rds_cluster_instance.shop) == 1 && aws_rds_cluster.shop.skip_final_snapshot && length(aws_backup_vault.database) == 0 && alltrue([for secret in values(aws_secretsmanager_secret.role) : secret.recovery_window_in_days == 0])
    error_message = "What is not protected goes without a trace."
  }
}

run "refuses" {
  command = plan

  variables {
    acu_max            = 2
    acu_min            = 4
    backup_days        = 36
    engine_version     = "16.4"
    instances          = 0
    log_retention_days = 0
    subnet_ids         = ["subnet-a"]
    timeouts           = { idle_in_transaction_session_timeout = 8000, lock_timeout = 6000, statement_timeout = 5000, transaction_timeout = 8000 }
    vault_days         = 3
  }

  expect_failures = [
    var.acu_max,
    var.backup_days,
    var.engine_version,
    var.instances,
    var.log_retention_days,
    var.subnet_ids,
    var.timeouts,
    var.vault_days,
  ]
}

run "refuses_a_third_of_a_unit" {
  command = plan

  variables {
    acu_min = 0.3
  }

  expect_failures = [var.acu_min]
}
