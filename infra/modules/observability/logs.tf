resource "aws_cloudwatch_log_group" "application" {
  kms_key_id        = var.kms_key_arn
  name              = "/${var.name}/application"
  retention_in_days = var.log_retention_days
}

# The patterns read what src/http/logging.ts writes.
locals {
  filters = {
    Errors         = "{ $.level >= 50 }"
    OrdersPlaced   = "{ $.operationId = \"placeOrder\" && $.res.statusCode = 201 }"
    OrdersRefused  = "{ $.operationId = \"placeOrder\" && $.res.statusCode = 409 }"
    OverQuota      = "{ $.res.statusCode = 429 }"
    SlowRequests   = "{ $.responseTime >= 1000 }"
    UnknownCallers = "{ $.res.statusCode = 401 }"
  }
}

resource "aws_cloudwatch_log_metric_filter" "application" {
  for_each = local.filters

  log_group_name = aws_cloudwatch_log_group.application.name
  name           = "${var.name}-${each.key}"
  pattern        = each.value

  metric_transformation {
    default_value = "0"
    name          = each.key
    namespace     = var.name
    value         = "1"
  }
}
