variable "access_logs_bucket" {
  description = "The bucket for the load balancer's access logs, which bootstrap makes; without it none are written."
  type        = string
  default     = null

  validation {
    condition     = var.environment != "production" || var.access_logs_bucket != null
    error_message = "access_logs_bucket must be set in production."
  }
}

variable "alarm_emails" {
  description = "Who is woken by alarms."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for address in var.alarm_emails : can(regex("^[^@ ]+@[^@ ]+[.][^@ ]+$", address))])
    error_message = "alarm_emails must be addresses such as on-call@example.com."
  }

  validation {
    condition     = var.environment != "production" || length(var.alarm_emails) > 0
    error_message = "alarm_emails must name somebody in production: an alarm that nobody hears is none."
  }
}

variable "app_environment" {
  description = "Further variables of the container, such as LOG_LEVEL or OTEL_EXPORTER_OTLP_ENDPOINT; nothing that is secret."
  type        = map(string)
  default     = {}
}

variable "app_secrets" {
  description = "Further variables of the container that are secret, each with the ARN of its secret, such as OTEL_EXPORTER_OTLP_HEADERS; its name begins with atelier-<environment>/."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for arn in values(var.app_secrets) : strcontains(arn, ":secret:atelier-${var.environment}/")])
    error_message = "app_secrets must name secrets that begin with atelier-<environment>/: tasks may read no others."
  }
}

variable "auth0_audience" {
  description = "The identifier of the API at Auth0."
  type        = string

  validation {
    condition     = can(regex("^https://[!-~]+$", var.auth0_audience))
    error_message = "auth0_audience must be an address that begins with https://: the API starts with no other."
  }
}

variable "auth0_domain" {
  description = "The Auth0 tenant, such as atelier.eu.auth0.com."
  type        = string
}

variable "availability_zones" {
  description = "The zones by name, two at least."
  type        = list(string)
  default     = ["eu-central-1a", "eu-central-1b"]

  validation {
    condition     = alltrue([for zone in var.availability_zones : can(regex("^${var.region}[a-z]$", zone))])
    error_message = "availability_zones must lie in the region."
  }
}

variable "budget_usd" {
  description = "What a month may cost before somebody is told."
  type        = number

  validation {
    condition     = var.budget_usd > 0
    error_message = "budget_usd must be more than 0."
  }
}

variable "certificate_arn" {
  description = "A certificate that exists; without it one is requested for domain_name."
  type        = string
  default     = null
}

variable "cidr" {
  description = "The addresses of the VPC, a /16."
  type        = string
  default     = "10.0.0.0/16"
}

variable "database_acu_max" {
  description = "The ceiling of an instance in Aurora capacity units of 2 GiB."
  type        = number
  default     = 4
}

variable "database_acu_min" {
  description = "The floor of an instance; with 0 it sleeps when nobody is connected."
  type        = number
  default     = 0

  validation {
    condition     = var.environment != "production" || var.database_acu_min >= 0.5
    error_message = "database_acu_min must be 0.5 or more in production: from 0 the first customer waits for 15 s."
  }
}

variable "database_backup_days" {
  description = "How many days back the database can be restored to any second."
  type        = number
  default     = 1

  validation {
    condition     = var.environment != "production" || var.database_backup_days >= 14
    error_message = "database_backup_days must be 14 or more in production."
  }
}

variable "database_connections" {
  description = "The number of connections at which somebody is woken; four fifths of what the database takes, where nothing is said."
  type        = number
  default     = null

  validation {
    condition     = var.database_connections == null || try(var.database_connections >= 10, false)
    error_message = "database_connections must be 10 or more."
  }
}

variable "database_engine_version" {
  description = "The version of Aurora PostgreSQL that a new cluster begins with; AWS raises the minor one itself."
  type        = string
  default     = "17.5"
}

variable "database_instances" {
  description = "How many instances: 1, or 2 and more for failover and reads."
  type        = number
  default     = 1

  validation {
    condition     = var.environment != "production" || var.database_instances >= 2
    error_message = "database_instances must be 2 or more in production: with one, a lost zone is a lost shop."
  }
}

variable "database_vault_days" {
  description = "How many days a daily copy stays in a vault that outlives the cluster; 0 for no copy."
  type        = number
  default     = 0
}

variable "deletion_protection" {
  description = "Whether the database and the load balancer refuse to be deleted."
  type        = bool
  default     = false

  validation {
    condition     = var.environment != "production" || var.deletion_protection
    error_message = "deletion_protection must be true in production."
  }
}

variable "dockerhub_secret_arn" {
  description = "A secret with username and password (an access token) for pulls from Docker Hub."
  type        = string
  default     = null
}

variable "domain_name" {
  description = "The API's host name."
  type        = string
  default     = null
}

variable "environment" {
  description = "The environment: dev or production."
  type        = string

  validation {
    condition     = contains(["dev", "production"], var.environment)
    error_message = "environment must be dev or production."
  }
}

variable "flow_logs" {
  description = "Whether the traffic of the VPC is logged."
  type        = bool
  default     = false

  validation {
    condition     = var.environment != "production" || var.flow_logs
    error_message = "flow_logs must be true in production."
  }
}

variable "hosted_zone_id" {
  description = "The zone of Route 53 for the host name and the certificate's proof."
  type        = string
  default     = null
}

variable "image" {
  description = "The image; by digest in production."
  type        = string

  validation {
    condition     = var.environment != "production" || can(regex("@sha256:[a-f0-9]{64}$", var.image))
    error_message = "image must end in a digest (@sha256:...) in production: a tag can be moved."
  }
}

variable "log_retention_days" {
  description = "How long logs are kept."
  type        = number
  default     = 14

  validation {
    condition     = var.environment != "production" || var.log_retention_days >= 365
    error_message = "log_retention_days must be 365 or more in production."
  }
}

variable "nat_per_zone" {
  description = "Whether each zone has a NAT gateway of its own (about 38 USD a month each)."
  type        = bool
  default     = false

  validation {
    condition     = var.environment != "production" || var.nat_per_zone
    error_message = "nat_per_zone must be true in production: one gateway is one zone."
  }
}

variable "permissions_boundary_arn" {
  description = "The policy that bounds every role made here; bootstrap makes it."
  type        = string
  default     = null
}

variable "plain_http" {
  description = "Serve without TLS: only to try things out in dev."
  type        = bool
  default     = false

  validation {
    condition     = var.environment != "production" || !var.plain_http
    error_message = "plain_http must be false in production."
  }

  validation {
    condition     = var.plain_http || var.certificate_arn != null || (var.domain_name != null && var.hosted_zone_id != null)
    error_message = "A certificate is needed: set certificate_arn, or domain_name and hosted_zone_id, or plain_http to try things out in dev."
  }
}

variable "region" {
  description = "The region."
  type        = string
  default     = "eu-central-1"

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region must be a region such as eu-central-1."
  }
}

variable "requests_per_task" {
  description = "How many requests a minute of each task scaling aims at."
  type        = number
  default     = 6000
}

variable "spot_percent" {
  description = "How many of a hundred tasks run on Fargate Spot; below 100 the first one never does."
  type        = number
  default     = 0

  validation {
    condition     = var.environment != "production" || var.spot_percent <= 50
    error_message = "spot_percent must be 50 or less in production: Spot ends together."
  }
}

variable "task_cpu" {
  description = "The CPU of a task in 1024ths of a core."
  type        = number
  default     = 256
}

variable "task_memory" {
  description = "The memory of a task in MiB."
  type        = number
  default     = 512
}

variable "tasks_max" {
  description = "The most tasks."
  type        = number
  default     = 2
}

variable "tasks_min" {
  description = "The fewest tasks."
  type        = number
  default     = 1

  validation {
    condition     = var.environment != "production" || var.tasks_min >= 2
    error_message = "tasks_min must be 2 or more in production: one for each zone."
  }
}

variable "vpc_endpoints" {
  description = "Services of AWS that tasks reach without the NAT gateway; the module says when that pays."
  type        = set(string)
  default     = []
}

variable "waf_requests" {
  description = "How many requests in five minutes an address may make before the firewall answers; without it there is no firewall."
  type        = number
  default     = null

  validation {
    condition     = var.environment != "production" || var.waf_requests != null
    error_message = "waf_requests must be set in production."
  }
}
