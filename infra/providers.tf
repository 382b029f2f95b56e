provider "aws" {
  region = var.region

  default_tags {
    tags = { application = "atelier", environment = var.environment }
  }

  # scripts/deploy/rollout.sh notes on a revision what it has verified, and rollback.sh reads it: an apply must not take it off.
  ignore_tags {
    key_prefixes = ["verified"]
  }
}

data "aws_caller_identity" "current" {}
