locals {
  buckets = { for purpose in ["logs", "state"] : purpose => "${local.name}-${purpose}-${local.account}" }

  # Who writes logs, and where to: a load balancer of ours, and S3 about the bucket of the state.
  writers = [
    { sid = "LoadBalancer", prefix = "${local.name}/AWSLogs/${local.account}", service = "logdelivery.elasticloadbalancing.amazonaws.com", source = "arn:aws:elasticloadbalancing:${local.place}:loadbalancer/*" },
    { sid = "StateBucket", prefix = "state", service = "logging.s3.amazonaws.com", source = "arn:aws:s3:::${local.buckets.state}" },
  ]
}

resource "aws_s3_bucket" "private" {
  # checkov:skip=CKV_AWS_18:The state's accesses are logged into the bucket of logs; logging that one too would never end
  # checkov:skip=CKV_AWS_144:Neither outlives its region: the logs expire, and the state can be imported again from what is there
  # checkov:skip=CKV_AWS_145:The state has a key of ours; a load balancer can write its logs with the key of S3 only
  for_each = local.buckets

  bucket = each.value
}

resource "aws_s3_bucket_public_access_block" "private" {
  for_each = local.buckets

  block_public_acls       = true
  block_public_policy     = true
  bucket                  = aws_s3_bucket.private[each.key].id
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "private" {
  for_each = local.buckets

  bucket = aws_s3_bucket.private[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "private" {
  for_each = local.buckets

  bucket = aws_s3_bucket.private[each.key].id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      kms_master_key_id = each.key == "state" ? aws_kms_key.state.arn : null
      sse_algorithm     = each.key == "state" ? "aws:kms" : "AES256"
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "private" {
  for_each = local.buckets

  bucket = aws_s3_bucket.private[each.key].id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    dynamic "expiration" {
      for_each = each.key == "logs" ? [365] : []

      content {
        days = expiration.value
      }
    }

    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

resource "aws_s3_bucket_logging" "state" {
  bucket        = aws_s3_bucket.private["state"].id
  target_bucket = aws_s3_bucket.private["logs"].id
  target_prefix = "state/"
}

resource "aws_s3_bucket_notification" "private" {
  for_each = local.buckets

  bucket      = aws_s3_bucket.private[each.key].id
  eventbridge = true
}

resource "aws_s3_bucket_policy" "private" {
  for_each = local.buckets

  bucket = aws_s3_bucket.private[each.key].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat([{
      Sid       = "OnlyByTls"
      Action    = "s3:*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
      Effect    = "Deny"
      Principal = "*"
      Resource  = [aws_s3_bucket.private[each.key].arn, "${aws_s3_bucket.private[each.key].arn}/*"]
      }], [for writer in each.key == "logs" ? local.writers : [] : {
      Sid       = writer.sid
      Action    = "s3:PutObject"
      Condition = { ArnLike = { "aws:SourceArn" = writer.source } }
      Effect    = "Allow"
      Principal = { Service = writer.service }
      Resource  = "${aws_s3_bucket.private[each.key].arn}/${writer.prefix}/*"
    }])
  })
}

resource "aws_kms_key" "state" {
  deletion_window_in_days = 30
  description             = "The state of ${local.name}"
  enable_key_rotation     = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Account"
      Action    = "kms:*"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${local.account}:root" }
      Resource  = "*"
    }]
  })
}

# By this name environments/*.s3.tfbackend ask for the key: what they write would have the key of S3 otherwise.
resource "aws_kms_alias" "state" {
  name          = "alias/${local.name}-state"
  target_key_id = aws_kms_key.state.key_id
}
