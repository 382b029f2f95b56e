# Run once by a person in an empty account, with the state on their own disk; then `tofu init -migrate-state` moves it into the bucket.
provider "aws" {
  region = var.region

  default_tags {
    tags = { application = "atelier", environment = var.environment }
  }
}

data "aws_caller_identity" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id
  name    = "atelier-${var.environment}"
}
