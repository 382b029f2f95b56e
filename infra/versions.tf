terraform {
  required_version = ">= 1.10"

  # bootstrap makes the bucket: tofu init -backend-config=environments/dev.s3.tfbackend -backend-config=bucket=...
  backend "s3" {
    encrypt      = true
    key          = "atelier.tfstate"
    use_lockfile = true
  }

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}
