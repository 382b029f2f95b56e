provider "aws" {
  region = var.region

  default_tags {
    tags = { application = "atelier", environment = var.environment }
  }

  # What scripts/deploy/rollout.sh writes on a revision that it has verified is no drift.
  ignore_tags {
    key_prefixes = ["verified"]
  }
}

data "aws_caller_identity" "current" {}
