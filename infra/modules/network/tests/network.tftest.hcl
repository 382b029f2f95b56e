mock_provider "aws" {}

# A mock gives every resource the same identity; these have their own, so that one can not be taken for the other.
override_resource {
  target = aws_route_table.database
  values = { id = "rtb-database" }
}

override_resource {
  target = aws_subnet.public
  values = { id = "subnet-public" }
}

override_resource {
  target = aws_subnet.application
  values = { id = "subnet-application" }
}

override_resource {
  target = aws_subnet.database
  values = { id = "subnet-database" }
}

override_resource {
  target = aws_nat_gateway.outbound
  values = { id = "nat-1" }
}

override_resource {
  target = aws_route_table.public
  values = { id = "rtb-public" }
}

variables {
  account_id         = "123456789012"
  availability_zones = ["eu-central-1a", "eu-central-1b"]
  flow_logs          = true
  kms_key_arn        = "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000"
  log_retention_days = 365
  name               = "atelier-test"
  nat_per_zone       = false
  region             = "eu-central-1"
}

run "private_by_default" {
  assert {
    condition     = alltrue([for subnet in concat(values(aws_subnet.public), values(aws_subnet.application), values(aws_subnet.database)) : !subnet.map_public_ip_on_launch])
    error_message = "Nothing gets a public address by being started."
  }

  assert {
    condition     = length(aws_default_security_group.closed.ingress) == 0 && length(aws_default_security_group.closed.egress) == 0
    error_message = "The default security group lets nothing in or out."
  }

  assert {
    condition     = length(distinct([for subnet in concat(values(aws_subnet.public), values(aws_subnet.application), values(aws_subnet.database)) : subnet.cidr_block])) == 6
    error_message = "Six subnets of two zones do not overlap."
  }

  assert {
    condition     = alltrue([for association in values(aws_route_table_association.database) : association.route_table_id == aws_route_table.database.id]) && !contains(concat([aws_route.internet.route_table_id], [for route in values(aws_route.outbound) : route.route_table_id]), aws_route_table.database.id)
    error_message = "The database's subnets have no way out."
  }

  assert {
    condition     = alltrue([for route in values(aws_route.outbound) : route.destination_cidr_block == "0.0.0.0/0" && route.gateway_id == null && startswith(route.nat_gateway_id, "nat-")])
    error_message = "The application leaves by a NAT gateway only."
  }

  assert {
    condition     = aws_route.internet.route_table_id == aws_route_table.public.id && alltrue([for association in values(aws_route_table_association.public) : association.subnet_id == "subnet-public" && association.route_table_id == aws_route_table.public.id]) && alltrue([for association in values(aws_route_table_association.application) : association.subnet_id == "subnet-application" && association.route_table_id != aws_route_table.public.id])
    error_message = "The public subnets alone lie at the internet gateway."
  }
}

run "one_nat" {
  assert {
    condition     = length(aws_nat_gateway.outbound) == 1
    error_message = "One NAT gateway by default."
  }

  assert {
    condition     = length(aws_route.outbound) == 2 && alltrue([for route in values(aws_route.outbound) : route.nat_gateway_id == values(aws_nat_gateway.outbound)[0].id])
    error_message = "Both zones leave by the one NAT gateway."
  }

  assert {
    condition     = alltrue([for gateway in values(aws_nat_gateway.outbound) : contains([for subnet in values(aws_subnet.public) : subnet.id], gateway.subnet_id)])
    error_message = "The NAT gateway stands in a public subnet."
  }
}

run "nat_per_zone" {
  variables {
    nat_per_zone = true
  }

  assert {
    condition     = keys(aws_nat_gateway.outbound) == var.availability_zones && output.nat_gateway_ids == { for zone in var.availability_zones : zone => "nat-1" }
    error_message = "Each zone has its own NAT gateway."
  }

  # A mock gives all of them one id, so that the text has to tell.
  assert {
    condition     = strcontains(file("${path.module}/routes.tf"), "= aws_nat_gateway.outbound[var.nat_per_zone ? each.key : var.availability_zones[0]].id")
    error_message = "Each zone leaves by its own NAT gateway, so that a lost zone takes no other with it."
  }
}

run "flow_logs" {
  assert {
    condition     = aws_flow_log.vpc[0].traffic_type == "ALL" && aws_cloudwatch_log_group.flow[0].retention_in_days == 365
    error_message = "All traffic is logged, and forgotten after a year."
  }

  assert {
    condition     = aws_cloudwatch_log_group.flow[0].kms_key_id == var.kms_key_arn && jsondecode(aws_iam_role.flow_logs[0].assume_role_policy).Statement == [{ Action = "sts:AssumeRole", Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }, Effect = "Allow", Principal = { Service = "vpc-flow-logs.amazonaws.com" } }]
    error_message = "The log is encrypted, and only the flow logs of this account write it."
  }
}

run "no_flow_logs" {
  variables {
    flow_logs = false
  }

  assert {
    condition     = length(aws_flow_log.vpc) == 0 && length(aws_cloudwatch_log_group.flow) == 0
    error_message = "Flow logs cost nothing where they are off."
  }
}

run "endpoints" {
  variables {
    vpc_endpoints = ["logs", "secretsmanager"]
  }

  assert {
    condition     = aws_vpc_endpoint.s3.vpc_endpoint_type == "Gateway"
    error_message = "S3 is reached by its free gateway endpoint."
  }

  assert {
    condition     = length(aws_vpc_endpoint.service) == 2 && alltrue([for rule in values(aws_vpc_security_group_ingress_rule.endpoints) : rule.from_port == 443 && rule.to_port == 443 && startswith(rule.cidr_ipv4, "10.0.1")])
    error_message = "Endpoints are reached by TLS from the application's subnets."
  }
}

run "no_endpoints" {
  assert {
    condition     = length(aws_vpc_endpoint.service) == 0 && length(aws_security_group.endpoints) == 0
    error_message = "Endpoints that cost are not there by default."
  }
}

run "refuses" {
  command = plan

  variables {
    availability_zones = ["eu-central-1a"]
    cidr               = "10.0.0.0/24"
    log_retention_days = 0
    vpc_endpoints      = ["s3"]
  }

  expect_failures = [
    var.availability_zones,
    var.cidr,
    var.log_retention_days,
    var.vpc_endpoints,
  ]
}

run "refuses_a_zone_twice" {
  command = plan

  variables {
    availability_zones = ["eu-central-1a", "eu-central-1a"]
  }

  expect_failures = [var.availability_zones]
}
