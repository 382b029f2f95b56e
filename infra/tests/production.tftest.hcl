# With -var-file=environments/production.tfvars
mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = {
      account_id = "123456789012"
    }
  }

  mock_resource "aws_acm_certificate" {
    defaults = {
      arn                       = "arn:aws:acm:eu-central-1:123456789012:certificate/1"
      domain_validation_options = [{ domain_name = "api.atelier.example", resource_record_name = "_x.api.atelier.example", resource_record_type = "CNAME", resource_record_value = "_y.acm-validations.aws" }]
    }
  }
}

run "survives_a_zone" {
  assert {
    condition     = length(output.nat_gateway_ids) == 2 && length(output.application_subnet_ids) == 2
    error_message = "Two zones, each with its own NAT gateway."
  }

  assert {
    condition     = length(output.database_instance_ids) == 2
    error_message = "A second instance takes over."
  }
}

run "protected" {
  assert {
    condition     = output.database_deletion_protection
    error_message = "The database refuses to be deleted."
  }

  assert {
    condition     = output.database_backup_days >= 14
    error_message = "The last 14 days can be restored."
  }

  assert {
    condition     = module.database.deletion_protection == var.deletion_protection && module.database.backup_days == var.database_backup_days
    error_message = "What the profile says is what the cluster has."
  }

  assert {
    condition     = toset(flatten([for statement in jsondecode(aws_kms_key.shop.policy).Statement : values(statement.Principal)])) == toset(["arn:aws:iam::123456789012:root", "logs.eu-central-1.amazonaws.com", "cloudwatch.amazonaws.com", "budgets.amazonaws.com"]) && alltrue([for statement in jsondecode(aws_kms_key.shop.policy).Statement : can(statement.Condition) if can(statement.Principal.Service)])
    error_message = "The key serves this account, its logs and its alarms."
  }

  assert {
    condition     = aws_kms_key.shop.enable_key_rotation && aws_kms_key.shop.deletion_window_in_days == 30
    error_message = "The key rotates, and is not lost in a day."
  }
}

run "deployments_are_watched" {
  assert {
    condition     = output.rollback_alarms == toset([for name in ["api-errors", "balancer-errors", "latency", "unhealthy"] : "atelier-production-${name}"])
    error_message = "Alarms roll a deployment back."
  }

  assert {
    condition     = output.url == "https://api.atelier.example"
    error_message = "Clients reach the API by TLS."
  }
}

# The configuration itself, as text: what is not in these lists is new, and whoever adds it says so here.
run "nothing_else" {
  assert {
    condition = toset(flatten([for name in fileset(path.root, "{.,modules/*}/*.tf") : [for found in regexall("resource \"(aws_(?:apigatewayv2_api|cloudfront_distribution|db_instance|eip|instance|internet_gateway|lambda_function|lambda_function_url|lb|nat_gateway|vpc_peering_connection))\" \"([a-z_]+)\"", file("${path.root}/${name}")) : join(".", found)]])) == toset([
      "aws_eip.nat", "aws_internet_gateway.public", "aws_lb.public", "aws_nat_gateway.outbound",
    ])
    error_message = "Nothing has a public address but the load balancer and the NAT gateways."
  }

  assert {
    condition = toset(flatten([for name in fileset(path.root, "{.,modules/*}/*.tf") : [for found in regexall("resource \"aws_(?:vpc_)?security_group_((?:in|e)gress_)?rule\" \"([a-z_]+)\"", file("${path.root}/${name}")) : join("", [for part in found : part == null ? "" : part])]])) == toset([
      "egress_database", "egress_internet", "egress_to_tasks", "ingress_endpoints", "ingress_from_load_balancer", "ingress_http", "ingress_https", "ingress_tasks",
    ])
    error_message = "Five ways in and three ways out, each known by its name."
  }

  assert {
    condition     = sum([for name in fileset(path.root, "{.,modules/*}/*.tf") : length(regexall("\"0[.]0[.]0[.]0/0\"", file("${path.root}/${name}")))]) == 5 && sum([for name in fileset(path.root, "{.,modules/*}/*.tf") : length(regexall("::/0|\\n +(?:in|e)gress( |=|\\{)|Principal += \"[*]\"|AWS += \"[*]\"", file("${path.root}/${name}")))]) == 0
    error_message = "The whole internet is named in two routes, two ways in and one way out, and nobody is everybody in a policy."
  }

  assert {
    condition     = alltrue(flatten([for name in fileset(path.root, "{.,modules/*}/*.tf") : [for group in regexall("(?s)resource \"aws_cloudwatch_log_group\".*?\\n}", file("${path.root}/${name}")) : can(regex("retention_in_days = var.log_retention_days", group)) && can(regex("kms_key_id += var.kms_key_arn", group))]])) && length(flatten([for name in fileset(path.root, "{.,modules/*}/*.tf") : regexall("resource \"aws_cloudwatch_log_group\"", file("${path.root}/${name}"))])) == 4
    error_message = "Every log is encrypted, and none is kept for ever."
  }

  assert {
    condition     = alltrue(flatten([for name in fileset(path.root, "{.,modules/*}/*.tf") : [for role in regexall("(?s)resource \"aws_iam_role\".*?\\n}", file("${path.root}/${name}")) : can(regex("permissions_boundary += var.permissions_boundary_arn", role))]]))
    error_message = "Every role has the boundary."
  }

  assert {
    condition     = length(regexall("\\n  [a-z_]+ += (?:true|false|[0-9]|\")", replace(file("${path.root}/main.tf"), "/(source|name) += \"[^\"]*\"/", ""))) == 0
    error_message = "main.tf hands on what the variables say, and decides nothing itself."
  }
}

run "refuses" {
  command = plan

  variables {
    access_logs_bucket   = null
    alarm_emails         = []
    auth0_audience       = "atelier-api"
    database_acu_min     = 0
    database_backup_days = 7
    database_instances   = 1
    deletion_protection  = false
    flow_logs            = false
    image                = "docker.io/atelier/api:1.0.0"
    log_retention_days   = 30
    nat_per_zone         = false
    plain_http           = true
    spot_percent         = 80
    tasks_min            = 1
    waf_requests         = null
  }

  expect_failures = [
    var.access_logs_bucket,
    var.alarm_emails,
    var.auth0_audience,
    var.database_acu_min,
    var.database_backup_days,
    var.database_instances,
    var.deletion_protection,
    var.flow_logs,
    var.image,
    var.log_retention_days,
    var.nat_per_zone,
    var.plain_http,
    var.spot_percent,
    var.tasks_min,
    var.waf_requests,
  ]
}
