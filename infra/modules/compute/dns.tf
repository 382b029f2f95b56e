locals {
  certificate_arn = var.certificate_arn != null ? var.certificate_arn : one(aws_acm_certificate_validation.api[*].certificate_arn)
  proven          = var.hosted_zone_id != null && var.certificate_arn == null && !var.plain_http
  url             = "${var.plain_http ? "http" : "https"}://${var.domain_name != null ? var.domain_name : aws_lb.public.dns_name}"
}

resource "aws_acm_certificate" "api" {
  count = local.proven ? 1 : 0

  domain_name       = var.domain_name
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "proof" {
  for_each = toset(local.proven ? [var.domain_name] : [])

  allow_overwrite = true
  name            = one([for option in aws_acm_certificate.api[0].domain_validation_options : option.resource_record_name if option.domain_name == each.key])
  records         = [one([for option in aws_acm_certificate.api[0].domain_validation_options : option.resource_record_value if option.domain_name == each.key])]
  ttl             = 300
  type            = "CNAME"
  zone_id         = var.hosted_zone_id
}

resource "aws_acm_certificate_validation" "api" {
  count = local.proven ? 1 : 0

  certificate_arn         = aws_acm_certificate.api[0].arn
  validation_record_fqdns = [for record in aws_route53_record.proof : record.fqdn]
}

resource "aws_route53_record" "api" {
  count = var.hosted_zone_id == null ? 0 : 1

  name    = var.domain_name
  type    = "A"
  zone_id = var.hosted_zone_id

  alias {
    evaluate_target_health = true
    name                   = aws_lb.public.dns_name
    zone_id                = aws_lb.public.zone_id
  }
}
