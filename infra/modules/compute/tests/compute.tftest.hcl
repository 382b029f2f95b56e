mock_provider "aws" {}

# A mock gives every resource the same identity; these have their own, so that one can not be taken for the other.
override_resource {
  target = aws_security_group.load_balancer
  values = { id = "sg-load-balancer" }
}

override_resource {
  target = aws_security_group.tasks
  values = { id = "sg-tasks" }
}

variables {
  account_id             = "123456789012"
  access_logs_bucket     = "atelier-test-logs"
  alarm_names            = ["atelier-test-api-errors"]
  application_subnet_ids = ["subnet-a", "subnet-b"]
  auth0_audience         = "https://api.atelier.example"
  auth0_domain           = "atelier.eu.auth0.com"
  certificate_arn        = "arn:aws:acm:eu-central-1:123456789012:certificate/1"
  cpu                    = 512
  deletion_protection    = true
  dockerhub_secret_arn   = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:dockerhub"
  domain_name            = "api.atelier.example"
  image                  = "docker.io/atelier/api:1.0.0"
  kms_key_arn            = "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000"
  log_group              = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:/atelier-test/application", name = "/atelier-test/application" }
  log_retention_days     = 365
  memory                 = 1024
  name                   = "atelier-test"
  public_subnet_ids      = ["subnet-c", "subnet-d"]
  region                 = "eu-central-1"
  spot_percent           = 40
  tasks_max              = 20
  tasks_min              = 2
  timeouts               = { deregistration = 30, drain = 15, idle = 60, keep_alive = 75, request = 15, stop = 60 }
  vpc_id                 = "vpc-1"
  waf_requests           = 10000

  database = {
    host              = "writer.example"
    name              = "atelier"
    port              = 5432
    reader_host       = "reader.example"
    secret_arns       = { app = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:app", migration = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:migration" }
    security_group_id = "sg-database"
  }
}

run "container" {
  assert {
    condition     = alltrue([for task in values(aws_ecs_task_definition.task) : jsondecode(task.container_definitions)[0].user == "65532:65532"])
    error_message = "Nothing runs as root."
  }

  assert {
    condition     = alltrue([for task in values(aws_ecs_task_definition.task) : jsondecode(task.container_definitions)[0].readonlyRootFilesystem])
    error_message = "Nothing writes to its image."
  }

  assert {
    condition     = alltrue([for task in values(aws_ecs_task_definition.task) : !jsondecode(task.container_definitions)[0].privileged && jsondecode(task.container_definitions)[0].linuxParameters.capabilities.drop == ["ALL"]])
    error_message = "Nothing has a capability of the kernel."
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.task["api"].container_definitions)[0].healthCheck.command == ["CMD", "/nodejs/bin/node", "dist/src/commands/healthcheck.js"]
    error_message = "The health check is the image's own program: there is no shell in it."
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.task["migration"].container_definitions)[0].command == ["dist/src/commands/migrate.js"] && !can(jsondecode(aws_ecs_task_definition.task["migration"].container_definitions)[0].healthCheck)
    error_message = "The migration is a task of its own that ends."
  }

  assert {
    condition     = alltrue([for task in values(aws_ecs_task_definition.task) : jsondecode(task.container_definitions)[0].logConfiguration.options.mode == "non-blocking" && jsondecode(task.container_definitions)[0].logConfiguration.options["awslogs-group"] == "/atelier-test/application"])
    error_message = "A log that can not be written stops no order."
  }

  assert {
    condition     = alltrue([for task in values(aws_ecs_task_definition.task) : jsondecode(task.container_definitions)[0].repositoryCredentials.credentialsParameter == var.dockerhub_secret_arn])
    error_message = "Images are pulled as somebody, for Docker Hub limits nobody's pulls by address."
  }
}

run "secrets" {
  assert {
    condition     = alltrue([for task in values(aws_ecs_task_definition.task) : alltrue([for variable in jsondecode(task.container_definitions)[0].environment : !can(regex("PASSWORD|SECRET|TOKEN|DATABASE_URL", variable.name))])])
    error_message = "No secret stands in the plain environment."
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.task["api"].container_definitions)[0].secrets == [{ name = "DATABASE_PASSWORD", valueFrom = "${var.database.secret_arns.app}:password::" }]
    error_message = "The API gets the password of the role atelier_app, from its secret."
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.task["migration"].container_definitions)[0].secrets[0].valueFrom == "${var.database.secret_arns.migration}:password::"
    error_message = "The migration gets the password of the role atelier_migration, from its secret."
  }

  assert {
    condition     = !strcontains(aws_iam_role_policy.execution["api"].policy, var.database.secret_arns.migration) && strcontains(aws_iam_role_policy.execution["api"].policy, var.database.secret_arns.app)
    error_message = "What starts the API can not read the migration's password."
  }

  assert {
    condition = { for statement in jsondecode(aws_iam_role_policy.execution["api"].policy).Statement : join(",", flatten([statement.Action])) => join(",", flatten([statement.Resource])) } == {
      "kms:Decrypt"                            = var.kms_key_arn
      "logs:CreateLogStream,logs:PutLogEvents" = "${var.log_group.arn}:log-stream:api/*"
      "secretsmanager:GetSecretValue"          = "${var.database.secret_arns.app},${var.dockerhub_secret_arn}"
    }
    error_message = "What starts a task may do what it must, on what it must."
  }

  assert {
    condition     = alltrue([for role in values(aws_iam_role.execution) : jsondecode(role.assume_role_policy).Statement == [{ Action = "sts:AssumeRole", Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" } }]])
    error_message = "Only ECS takes the roles that start a task."
  }

  assert {
    condition     = jsondecode(aws_iam_role.task.assume_role_policy).Statement == [{ Action = "sts:AssumeRole", Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }, Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
    error_message = "Only tasks of this account take the role of the program."
  }
}

run "secrets_of_others" {
  variables {
    secrets = { OTEL_EXPORTER_OTLP_HEADERS = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:collector:headers::" }
  }

  assert {
    condition     = { for secret in jsondecode(aws_ecs_task_definition.task["api"].container_definitions)[0].secrets : secret.name => secret.valueFrom } == { DATABASE_PASSWORD = "${var.database.secret_arns.app}:password::", OTEL_EXPORTER_OTLP_HEADERS = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:collector:headers::" }
    error_message = "Every secret of the API comes by valueFrom."
  }

  assert {
    condition     = length(jsondecode(aws_ecs_task_definition.task["migration"].container_definitions)[0].secrets) == 1 && !strcontains(aws_iam_role_policy.execution["migration"].policy, "collector") && strcontains(aws_iam_role_policy.execution["api"].policy, "\"arn:aws:secretsmanager:eu-central-1:123456789012:secret:collector\"")
    error_message = "What starts the API, and it alone, may read the API's secrets."
  }
}

run "environment" {
  assert {
    condition = toset([for variable in jsondecode(aws_ecs_task_definition.task["api"].container_definitions)[0].environment : variable.name]) == toset([
      "AUTH0_AUDIENCE", "AUTH0_DOMAIN", "DATABASE_HOST", "DATABASE_NAME", "DATABASE_PORT", "DATABASE_READER_HOST", "DATABASE_USER", "DRAIN_SECONDS", "HOST", "IMAGE", "NODE_ENV", "PORT", "PUBLIC_URL", "TRUST_PROXY",
    ])
    error_message = "The API gets exactly the variables that it reads."
  }

  assert {
    condition     = { for variable in jsondecode(aws_ecs_task_definition.task["api"].container_definitions)[0].environment : variable.name => variable.value if contains(["NODE_ENV", "PUBLIC_URL", "DATABASE_USER", "DRAIN_SECONDS"], variable.name) } == { DATABASE_USER = "atelier_app", DRAIN_SECONDS = "15", NODE_ENV = "production", PUBLIC_URL = "https://api.atelier.example" }
    error_message = "The API runs in production, as a role that owns no table, and drains as long as the ladder says."
  }

  assert {
    condition     = one([for variable in jsondecode(aws_ecs_task_definition.task["api"].container_definitions)[0].environment : variable.value if variable.name == "IMAGE"]) == jsondecode(aws_ecs_task_definition.task["api"].container_definitions)[0].image
    error_message = "The API can say from which image it runs: what scans it at night and what looks for drift ask it."
  }
}

run "ladder" {
  assert {
    condition     = aws_lb.public.idle_timeout == 60 && aws_lb.public.idle_timeout < var.timeouts.keep_alive
    error_message = "The load balancer hangs up before the API does."
  }

  assert {
    condition     = aws_lb_target_group.api.deregistration_delay == "30" && jsondecode(aws_ecs_task_definition.task["api"].container_definitions)[0].stopTimeout == 60
    error_message = "A task is killed only after it was deregistered and has drained."
  }
}

run "only_the_load_balancer_is_public" {
  assert {
    condition     = !aws_ecs_service.api.network_configuration[0].assign_public_ip && aws_ecs_service.api.network_configuration[0].subnets == toset(var.application_subnet_ids) && aws_ecs_service.api.network_configuration[0].security_groups == toset([aws_security_group.tasks.id])
    error_message = "Tasks have no public address."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.from_load_balancer.referenced_security_group_id == aws_security_group.load_balancer.id && aws_vpc_security_group_ingress_rule.from_load_balancer.from_port == 3000 && aws_vpc_security_group_ingress_rule.from_load_balancer.security_group_id == aws_security_group.tasks.id && aws_vpc_security_group_ingress_rule.from_load_balancer.cidr_ipv4 == null
    error_message = "Tasks are reached by the load balancer alone, on 3000."
  }

  assert {
    condition     = aws_vpc_security_group_egress_rule.internet.from_port == 443 && aws_vpc_security_group_egress_rule.internet.to_port == 443 && aws_vpc_security_group_egress_rule.internet.ip_protocol == "tcp" && aws_vpc_security_group_egress_rule.internet.security_group_id == aws_security_group.tasks.id
    error_message = "Tasks leave by TLS alone."
  }

  assert {
    condition     = aws_vpc_security_group_egress_rule.database.referenced_security_group_id == "sg-database" && aws_vpc_security_group_egress_rule.database.from_port == 5432 && aws_vpc_security_group_egress_rule.database.to_port == 5432 && aws_vpc_security_group_egress_rule.database.cidr_ipv4 == null
    error_message = "Besides, tasks reach the database."
  }

  assert {
    condition     = aws_vpc_security_group_egress_rule.to_tasks.referenced_security_group_id == aws_security_group.tasks.id && aws_vpc_security_group_egress_rule.to_tasks.cidr_ipv4 == null
    error_message = "The load balancer reaches the tasks and nothing else."
  }

  assert {
    condition     = toset([for rule in [aws_vpc_security_group_ingress_rule.http, aws_vpc_security_group_ingress_rule.https] : rule.from_port]) == toset([80, 443]) && alltrue([for rule in [aws_vpc_security_group_ingress_rule.http, aws_vpc_security_group_ingress_rule.https] : rule.security_group_id == aws_security_group.load_balancer.id && rule.from_port == rule.to_port])
    error_message = "The internet reaches the load balancer, on 80 and 443."
  }

  assert {
    condition     = !aws_lb.public.internal && aws_lb.public.subnets == toset(var.public_subnet_ids) && aws_lb.public.security_groups == toset([aws_security_group.load_balancer.id])
    error_message = "The load balancer stands in the public subnets, with its own security group and no other."
  }
}

run "tls" {
  assert {
    condition     = aws_lb_listener.api.port == 443 && aws_lb_listener.api.protocol == "HTTPS" && startswith(aws_lb_listener.api.ssl_policy, "ELBSecurityPolicy-TLS13-1-2")
    error_message = "TLS 1.2 at least."
  }

  assert {
    condition     = aws_lb_listener.redirect[0].port == 80 && aws_lb_listener.redirect[0].default_action[0].type == "redirect" && aws_lb_listener.redirect[0].default_action[0].redirect[0].protocol == "HTTPS" && aws_lb_listener.redirect[0].default_action[0].redirect[0].port == "443"
    error_message = "Port 80 redirects and serves nothing."
  }

  assert {
    condition     = aws_lb.public.drop_invalid_header_fields && aws_lb.public.desync_mitigation_mode == "strictest" && aws_lb.public.enable_deletion_protection && aws_lb.public.access_logs[0].enabled && aws_lb.public.access_logs[0].bucket == var.access_logs_bucket
    error_message = "The load balancer is strict, protected and logged."
  }

  assert {
    condition     = aws_lb_target_group.api.health_check[0].path == "/health/ready" && aws_lb_target_group.api.health_check[0].matcher == "200" && aws_lb_target_group.api.health_check[0].interval * aws_lb_target_group.api.health_check[0].unhealthy_threshold <= 30
    error_message = "A task gets requests when it says that it is ready."
  }
}

run "deployment" {
  assert {
    condition     = alltrue([for task in values(aws_ecs_task_definition.task) : task.skip_destroy])
    error_message = "A revision that is replaced stays ACTIVE: ECS moves no service to one that is not."
  }

  assert {
    condition     = aws_ecs_service.api.deployment_circuit_breaker[0].enable && aws_ecs_service.api.deployment_circuit_breaker[0].rollback
    error_message = "A revision that does not start is rolled back."
  }

  assert {
    condition     = aws_ecs_service.api.alarms[0].enable && aws_ecs_service.api.alarms[0].rollback && aws_ecs_service.api.alarms[0].alarm_names == toset(var.alarm_names)
    error_message = "A revision that customers suffer from is rolled back."
  }

  assert {
    condition     = alltrue([for task in values(aws_ecs_task_definition.task) : task.skip_destroy])
    error_message = "A revision that is replaced stays active, for ECS moves a service back to no other."
  }

  assert {
    condition     = aws_ecs_service.api.force_new_deployment && can(regex("ignore_changes = \\[desired_count, task_definition\\]", file("${path.module}/service.tf")))
    error_message = "An apply takes neither count nor revision from the service, and makes no new one of it for a share of Spot."
  }

  assert {
    condition     = aws_ecs_service.api.deployment_minimum_healthy_percent == 100 && aws_ecs_service.api.availability_zone_rebalancing == "ENABLED" && !aws_ecs_service.api.enable_execute_command
    error_message = "A deployment takes nothing away, tasks spread over the zones, and nobody opens a shell in them."
  }

  assert {
    condition     = { for strategy in aws_ecs_service.api.capacity_provider_strategy : strategy.capacity_provider => strategy.weight } == { FARGATE = 60, FARGATE_SPOT = 40 } && one([for strategy in aws_ecs_service.api.capacity_provider_strategy : strategy.base if strategy.capacity_provider == "FARGATE"]) == 1
    error_message = "One task and 60 % of the others are on demand."
  }
}

run "all_on_spot" {
  variables {
    spot_percent = 100
  }

  assert {
    condition     = { for strategy in aws_ecs_service.api.capacity_provider_strategy : strategy.capacity_provider => "${coalesce(strategy.base, 0)} and ${strategy.weight}" } == { FARGATE = "0 and 0", FARGATE_SPOT = "0 and 100" }
    error_message = "With 100 even the first task runs on Spot."
  }
}

run "scaling" {
  assert {
    condition     = aws_appautoscaling_target.tasks.min_capacity == 2 && aws_appautoscaling_target.tasks.max_capacity == 20
    error_message = "From 2 to 20 tasks."
  }

  assert {
    condition     = toset([for policy in values(aws_appautoscaling_policy.target) : policy.target_tracking_scaling_policy_configuration[0].predefined_metric_specification[0].predefined_metric_type]) == toset(["ECSServiceAverageCPUUtilization", "ALBRequestCountPerTarget"])
    error_message = "Scaling follows the CPU and the requests of each task."
  }

  assert {
    condition     = alltrue([for policy in values(aws_appautoscaling_policy.target) : policy.target_tracking_scaling_policy_configuration[0].scale_in_cooldown >= 300 && policy.target_tracking_scaling_policy_configuration[0].scale_out_cooldown <= 30 && !coalesce(policy.target_tracking_scaling_policy_configuration[0].disable_scale_in, false)])
    error_message = "Scaling goes out at once, and in slowly."
  }

  assert {
    condition     = { for name, policy in aws_appautoscaling_policy.target : name => policy.target_tracking_scaling_policy_configuration[0].target_value } == { cpu = var.cpu_target, requests = var.requests_per_task } && aws_appautoscaling_policy.target["requests"].target_tracking_scaling_policy_configuration[0].predefined_metric_specification[0].resource_label == "${aws_lb.public.arn_suffix}/${aws_lb_target_group.api.arn_suffix}"
    error_message = "Scaling aims at what the variables say, behind this load balancer."
  }
}

run "firewall" {
  assert {
    condition     = jsondecode(aws_wafv2_web_acl.public[0].rule_json)[0].Statement.RateBasedStatement == { AggregateKeyType = "IP", EvaluationWindowSec = 300, Limit = 10000 } && keys(jsondecode(aws_wafv2_web_acl.public[0].rule_json)[0].Action) == ["Block"] && aws_wafv2_web_acl_association.public[0].resource_arn == aws_lb.public.arn
    error_message = "The firewall limits what one address may ask."
  }

  assert {
    condition     = jsondecode(aws_wafv2_web_acl.public[0].rule_json)[1].Statement.ManagedRuleGroupStatement.Name == "AWSManagedRulesKnownBadInputsRuleSet" && jsondecode(aws_wafv2_web_acl.public[0].rule_json)[1].OverrideAction == { None = {} }
    error_message = "The firewall blocks, not only counts, what is known to be bad."
  }

  assert {
    condition     = aws_cloudwatch_log_group.firewall[0].retention_in_days == 365 && toset(flatten([for field in aws_wafv2_web_acl_logging_configuration.public[0].redacted_fields : field.single_header[*].name])) == toset(["authorization", "cart-token"])
    error_message = "The firewall's log has no token, and is forgotten after a year."
  }
}

run "no_reader" {
  variables {
    database = {
      host              = "writer.example"
      name              = "atelier"
      port              = 5432
      secret_arns       = { app = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:app", migration = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:migration" }
      security_group_id = "sg-database"
    }
  }

  assert {
    condition     = !contains([for variable in jsondecode(aws_ecs_task_definition.task["api"].container_definitions)[0].environment : variable.name], "DATABASE_READER_HOST")
    error_message = "Without a reader the API is told of none."
  }
}

run "plain_http" {
  variables {
    certificate_arn = null
    plain_http      = true
    waf_requests    = null
  }

  assert {
    condition     = aws_lb_listener.api.port == 80 && aws_lb_listener.api.protocol == "HTTP" && length(aws_lb_listener.redirect) == 0 && length(aws_wafv2_web_acl.public) == 0
    error_message = "The dev switch serves without TLS and without a firewall."
  }
}

run "certificate" {
  variables {
    certificate_arn = null
    hosted_zone_id  = "Z1"
  }

  override_resource {
    target = aws_acm_certificate.api
    values = {
      arn                       = "arn:aws:acm:eu-central-1:123456789012:certificate/2"
      domain_validation_options = [{ domain_name = "api.atelier.example", resource_record_name = "_x.api.atelier.example", resource_record_type = "CNAME", resource_record_value = "_y.acm-validations.aws" }]
    }
  }

  assert {
    condition     = aws_acm_certificate.api[0].domain_name == "api.atelier.example" && aws_route53_record.api[0].name == "api.atelier.example"
    error_message = "With a zone, the certificate and the host name are made."
  }
}

run "refuses_no_certificate" {
  command = plan

  variables {
    certificate_arn = null
  }

  expect_failures = [aws_lb_listener.api]
}

run "refuses_a_secret_in_the_environment" {
  command = plan

  variables {
    environment = { DATABASE_PASSWORD = "x" }
  }

  expect_failures = [var.environment]
}

run "refuses" {
  command = plan

  variables {
    alarm_names    = []
    auth0_domain   = "https://atelier.eu.auth0.com/"
    cpu            = 512
    cpu_target     = 95
    domain_name    = null
    hosted_zone_id = "Z1"
    image          = "docker.io/atelier/api:latest"
    memory         = 8192
    secrets        = { STRIPE_KEY = "hunter2" }
    spot_percent   = 101
    tasks_max      = 1
    timeouts       = { deregistration = 30, drain = 15, idle = 80, keep_alive = 75, request = 15, stop = 60 }
  }

  expect_failures = [
    var.alarm_names,
    var.auth0_domain,
    var.cpu_target,
    var.hosted_zone_id,
    var.image,
    var.memory,
    var.secrets,
    var.spot_percent,
    var.tasks_max,
    var.timeouts,
  ]
}

# One that looks at another variable is not asked where that one is wrong itself: plain_http can not stand above.
run "refuses_also" {
  command = plan

  variables {
    plain_http = true
    timeouts   = { deregistration = 30, drain = 15, idle = 60, keep_alive = 75, request = 15, stop = 180 }
  }

  expect_failures = [
    var.plain_http,
    var.timeouts,
  ]
}

run "refuses_a_key_in_the_environment" {
  command = plan

  variables {
    environment = { OTEL_EXPORTER_OTLP_HEADERS = "api-key=x" }
  }

  expect_failures = [var.environment]
}

run "refuses_a_collector_behind_a_closed_port" {
  command = plan

  variables {
    environment = { OTEL_EXPORTER_OTLP_ENDPOINT = "http://collector.example:4318" }
  }

  expect_failures = [var.environment]
}
