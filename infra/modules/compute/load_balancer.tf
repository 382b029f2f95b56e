resource "aws_lb" "public" {
  # checkov:skip=CKV2_AWS_76:The rules stand in rule_json; and the list of anonymous addresses, which this wants too, shuts out customers behind a VPN
  desync_mitigation_mode     = "strictest"
  drop_invalid_header_fields = true
  enable_deletion_protection = var.deletion_protection
  idle_timeout               = var.timeouts.idle
  internal                   = false #trivy:ignore:AVD-AWS-0053 The one thing that the internet is to reach
  load_balancer_type         = "application"
  name                       = var.name
  security_groups            = [aws_security_group.load_balancer.id]
  subnets                    = var.public_subnet_ids
  xff_header_processing_mode = "append"

  dynamic "access_logs" {
    for_each = var.access_logs_bucket[*]

    content {
      bucket  = access_logs.value
      enabled = true
      prefix  = var.name
    }
  }
}

resource "aws_lb_target_group" "api" {
  # checkov:skip=CKV_AWS_378:TLS ends at the load balancer; between it and a task lie only the VPC and two security groups that name each other
  deregistration_delay          = var.timeouts.deregistration
  load_balancing_algorithm_type = "least_outstanding_requests"
  name                          = var.name
  port                          = local.port
  protocol                      = "HTTP"
  target_type                   = "ip"
  vpc_id                        = var.vpc_id

  health_check {
    healthy_threshold   = 2
    interval            = 10
    matcher             = "200"
    path                = "/health/ready"
    timeout             = 5
    unhealthy_threshold = 2
  }
}
