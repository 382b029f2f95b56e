# Run once by a person in an empty account, with the state on their own disk. A backend.tf like the one in ../versions.tf, with the key
# bootstrap.tfstate, and `tofu init -migrate-state` move it into the bucket, where no workflow reaches it.
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
