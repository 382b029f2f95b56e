# With -var-file=environments/dev.tfvars
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

run "cheap" {
  assert {
    condition     = length(output.nat_gateway_ids) == 1
    error_message = "One NAT gateway."
  }

  assert {
    condition     = length(output.database_instance_ids) == 1 && !output.database_deletion_protection
    error_message = "One instance of the database, which may be deleted."
  }

  assert {
    condition     = length(output.application_subnet_ids) == 2
    error_message = "Two zones, for the load balancer refuses one."
  }

  assert {
    condition     = toset(keys(output.task_definition_arns)) == toset(["api", "migration"])
    error_message = "There is a task to migrate with."
  }
}

run "filters_read_the_applications_log" {
  assert {
    condition     = alltrue([for name in ["operationId", "statusCode", "pinoHttp"] : strcontains(file("${path.root}/../src/http/logging.ts"), name)])
    error_message = "The filters of observability/logs.tf and src/http/logging.ts must agree."
  }
}

run "ladder_is_the_applications" {
  assert {
    condition     = alltrue([for name, value in local.timeouts.database : tonumber(replace(one(regex("${name}: ([0-9_]+)", file("${path.root}/../src/database/orm.ts"))), "_", "")) == value])
    error_message = "timeouts.json and src/database/orm.ts must agree."
  }

  assert {
    condition     = tonumber(replace(one(regex("const deadline = ([0-9_]+)", file("${path.root}/../src/http/operation.interceptor.ts"))), "_", "")) == local.timeouts.request.deadline
    error_message = "timeouts.json and src/http/operation.interceptor.ts must agree on the deadline."
  }

  assert {
    condition     = alltrue([for name in ["requestTimeout", "keepAliveTimeout"] : tonumber(replace(one(regex("${name}: ([0-9_]+)", file("${path.root}/../src/http/server.ts"))), "_", "")) == local.timeouts.request[name]])
    error_message = "timeouts.json and src/http/server.ts must agree."
  }

  assert {
    condition     = tonumber(one(regex("DRAIN_SECONDS', production \\? ([0-9]+)", file("${path.root}/../src/config.ts")))) == local.timeouts.shutdown.drain
    error_message = "timeouts.json and src/config.ts must agree on the drain."
  }

  assert {
    condition     = local.timeouts.database.transaction_timeout < local.timeouts.request.deadline && local.timeouts.request.deadline < local.timeouts.request.requestTimeout && local.timeouts.request.requestTimeout < local.timeouts.loadBalancer.idle * 1000 && local.timeouts.loadBalancer.idle * 1000 < local.timeouts.request.keepAliveTimeout
    error_message = "Each timeout lies below the next."
  }
}

run "refuses_another_environment" {
  command = plan

  variables {
    environment = "staging"
  }

  expect_failures = [var.environment]
}

run "refuses" {
  command = plan

  variables {
    alarm_emails         = ["on-call"]
    app_secrets          = { STRIPE_KEY = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:atelier-production/stripe" }
    availability_zones   = ["us-east-1a", "us-east-1b"]
    budget_usd           = 0
    database_connections = 5
    plain_http           = false
  }

  expect_failures = [
    var.alarm_emails,
    var.app_secrets,
    var.availability_zones,
    var.budget_usd,
    var.database_connections,
    var.plain_http,
  ]
}

run "refuses_a_region_that_is_none" {
  command = plan

  variables {
    availability_zones = ["Frankfurt-a", "Frankfurt-b"]
    region             = "Frankfurt"
  }

  expect_failures = [var.region]
}
