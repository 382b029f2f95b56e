resource "aws_security_group" "load_balancer" {
  description = "The load balancer, the only thing that the internet reaches"
  name        = "${var.name}-load-balancer"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "tasks" {
  description = "The tasks, reached by the load balancer alone"
  name        = "${var.name}-tasks"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "http" {
  # checkov:skip=CKV_AWS_260:Port 80 only redirects to 443; plain_http, which serves there, is refused in production
  cidr_ipv4         = "0.0.0.0/0"
  description       = "HTTP, which is redirected"
  from_port         = 80
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.load_balancer.id
  to_port           = 80
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  cidr_ipv4         = "0.0.0.0/0"
  description       = "HTTPS from everywhere"
  from_port         = 443
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.load_balancer.id
  to_port           = 443
}

resource "aws_vpc_security_group_egress_rule" "to_tasks" {
  description                  = "The API"
  from_port                    = local.port
  ip_protocol                  = "tcp"
  referenced_security_group_id = aws_security_group.tasks.id
  security_group_id            = aws_security_group.load_balancer.id
  to_port                      = local.port
}

resource "aws_vpc_security_group_ingress_rule" "from_load_balancer" {
  description                  = "The API, from the load balancer"
  from_port                    = local.port
  ip_protocol                  = "tcp"
  referenced_security_group_id = aws_security_group.load_balancer.id
  security_group_id            = aws_security_group.tasks.id
  to_port                      = local.port
}

resource "aws_vpc_security_group_egress_rule" "internet" {
  cidr_ipv4         = "0.0.0.0/0" #trivy:ignore:AVD-AWS-0104 Auth0 and Docker Hub have no fixed addresses; only port 443 is open
  description       = "TLS to Auth0, Docker Hub and AWS"
  from_port         = 443
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.tasks.id
  to_port           = 443
}

resource "aws_vpc_security_group_egress_rule" "database" {
  description                  = "PostgreSQL"
  from_port                    = var.database.port
  ip_protocol                  = "tcp"
  referenced_security_group_id = var.database.security_group_id
  security_group_id            = aws_security_group.tasks.id
  to_port                      = var.database.port
}
