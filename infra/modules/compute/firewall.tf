resource "aws_wafv2_web_acl" "public" {
  # checkov:skip=CKV_AWS_175:The rules stand in rule_json, which checkov does not read; the tests do
  # checkov:skip=CKV_AWS_192:AWSManagedRulesKnownBadInputsRuleSet, which knows Log4j, stands in rule_json; and nothing here runs on Java
  count = var.waf_requests == null ? 0 : 1

  name  = var.name
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  # As the API has it: blocks of rules differ between versions of the provider, and this does not.
  rule_json = jsonencode([
    {
      Action           = { Block = { CustomResponse = { ResponseCode = 429 } } }
      Name             = "rate"
      Priority         = 1
      Statement        = { RateBasedStatement = { AggregateKeyType = "IP", EvaluationWindowSec = 300, Limit = var.waf_requests } }
      VisibilityConfig = { CloudWatchMetricsEnabled = true, MetricName = "${var.name}-rate", SampledRequestsEnabled = true }
    },
    {
      Name             = "known-bad-inputs"
      OverrideAction   = { None = {} }
      Priority         = 2
      Statement        = { ManagedRuleGroupStatement = { Name = "AWSManagedRulesKnownBadInputsRuleSet", VendorName = "AWS" } }
      VisibilityConfig = { CloudWatchMetricsEnabled = true, MetricName = "${var.name}-known-bad-inputs", SampledRequestsEnabled = true }
    },
  ])

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = var.name
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_association" "public" {
  count = var.waf_requests == null ? 0 : 1

  resource_arn = aws_lb.public.arn
  web_acl_arn  = aws_wafv2_web_acl.public[0].arn
}

resource "aws_cloudwatch_log_group" "firewall" {
  count = var.waf_requests == null ? 0 : 1

  kms_key_id        = var.kms_key_arn
  name              = "aws-waf-logs-${var.name}" # the firewall writes to no other name
  retention_in_days = var.log_retention_days
}

resource "aws_wafv2_web_acl_logging_configuration" "public" {
  count = var.waf_requests == null ? 0 : 1

  log_destination_configs = [aws_cloudwatch_log_group.firewall[0].arn]
  resource_arn            = aws_wafv2_web_acl.public[0].arn

  redacted_fields {
    single_header {
      name = "authorization"
    }
  }

  redacted_fields {
    single_header {
      name = "cart-token"
    }
  }
}
