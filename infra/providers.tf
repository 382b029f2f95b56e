provider "aws" {
  region = var.region

  default_tags {
    tags = { application = "atelier", environment = var.environment }
  }
}

data "aws_caller_identity" "current" {}
