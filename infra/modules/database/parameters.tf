resource "aws_rds_cluster_parameter_group" "ladder" {
  description = "TLS only, the ladder of timeouts, slow statements without their values"
  family      = "aurora-postgresql${split(".", var.engine_version)[0]}"
  name        = var.name

  dynamic "parameter" {
    for_each = var.timeouts

    content {
      name  = parameter.key
      value = tostring(parameter.value)
    }
  }

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  parameter {
    name  = "log_statement"
    value = "ddl"
  }

  parameter {
    name  = "log_min_duration_statement"
    value = "1000"
  }

  # A logged statement carries no values: addresses and e-mails travel in them.
  parameter {
    name  = "log_parameter_max_length"
    value = "0"
  }

  parameter {
    name  = "log_parameter_max_length_on_error"
    value = "0"
  }
}
