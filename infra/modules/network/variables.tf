variable "account_id" {
  description = "The account, for whose services alone roles are taken."
  type        = string
}

variable "availability_zones" {
  description = "The zones by name, each with a public subnet, one for the application and one for the database."
  type        = list(string)

  validation {
    condition     = length(distinct(var.availability_zones)) == length(var.availability_zones) && length(var.availability_zones) >= 2 && length(var.availability_zones) <= 6
    error_message = "availability_zones must name two to six different zones: a load balancer and Aurora both refuse a single one."
  }
}

variable "cidr" {
  description = "The addresses of the VPC: a /16, of which each subnet is a /24."
  type        = string
  default     = "10.0.0.0/16"

  validation {
    condition     = can(cidrhost(var.cidr, 0)) && endswith(var.cidr, "/16")
    error_message = "cidr must be a block of /16, such as 10.0.0.0/16."
  }
}

variable "flow_logs" {
  description = "Whether the traffic of the VPC is logged, which costs by the gigabyte."
  type        = bool
}

variable "kms_key_arn" {
  description = "The key for the flow logs."
  type        = string
}

variable "log_retention_days" {
  description = "How long flow logs are kept."
  type        = number

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.log_retention_days)
    error_message = "log_retention_days must be a number of days that CloudWatch knows, such as 30 or 365; nothing is kept for ever."
  }
}

variable "name" {
  description = "What all names begin with, such as atelier-dev."
  type        = string
}

variable "nat_per_zone" {
  description = "Whether each zone has a NAT gateway of its own (about 38 USD a month each), so that a lost zone takes no other with it."
  type        = bool
}

variable "permissions_boundary_arn" {
  description = "The policy that bounds every role made here."
  type        = string
  default     = null
}

variable "region" {
  description = "The region, a part of the endpoints' names."
  type        = string
}

variable "vpc_endpoints" {
  description = <<-EOT
    Services of AWS that tasks reach without the NAT gateway, such as logs and secretsmanager. An endpoint costs about 8 USD a month and
    zone, the NAT gateway 0.052 USD a gigabyte: it pays beyond 150 GB a month and zone, or where traffic must not leave AWS.
  EOT
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for service in var.vpc_endpoints : can(regex("^[a-z0-9.-]+$", service)) && service != "s3"])
    error_message = "vpc_endpoints must be short names such as logs or secretsmanager; s3 has a gateway endpoint, which is free."
  }
}
