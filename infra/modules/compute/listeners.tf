resource "aws_lb_listener" "api" {
  certificate_arn   = var.plain_http ? null : local.certificate_arn
  load_balancer_arn = aws_lb.public.arn
  port              = var.plain_http ? 80 : 443
  protocol          = var.plain_http ? "HTTP" : "HTTPS"
  ssl_policy        = var.plain_http ? null : "ELBSecurityPolicy-TLS13-1-2-2021-06"

  default_action {
    target_group_arn = aws_lb_target_group.api.arn
    type             = "forward"
  }

  lifecycle {
    precondition {
      condition     = var.plain_http || var.certificate_arn != null || var.hosted_zone_id != null
      error_message = "Without plain_http there must be a certificate: set certificate_arn, or domain_name and hosted_zone_id."
    }
  }
}

resource "aws_lb_listener" "redirect" {
  count = var.plain_http ? 0 : 1

  load_balancer_arn = aws_lb.public.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }

  # Where plain_http ends, the other has to leave port 80 first.
  depends_on = [aws_lb_listener.api]
}
