variable "access_logs_bucket" {
  description = "The bucket for the load balancer's access logs; none are written without it."
  type        = string
  default     = null
}

variable "account_id" {
  description = "The account, for whose services alone roles are taken."
  type        = string
}

variable "alarm_names" {
  description = "Alarms that roll a deployment back."
  type        = list(string)

  validation {
    condition     = length(var.alarm_names) > 0
    error_message = "alarm_names must not be empty: a deployment without alarms is never rolled back by what customers see."
  }
}

variable "application_subnet_ids" {
  description = "Private subnets with a way out, in two zones at least."
  type        = list(string)

  validation {
    condition     = length(var.application_subnet_ids) >= 2
    error_message = "application_subnet_ids must be in two zones at least."
  }
}

variable "auth0_audience" {
  description = "The identifier of the API at Auth0."
  type        = string
}

variable "auth0_domain" {
  description = "The Auth0 tenant, such as atelier.eu.auth0.com."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]+([.][a-z0-9-]+)+$", var.auth0_domain))
    error_message = "auth0_domain must be a host name without https:// and without a path."
  }
}

variable "certificate_arn" {
  description = "A certificate that exists; without it one is requested for domain_name."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null || can(regex("^arn:aws:acm:", var.certificate_arn))
    error_message = "certificate_arn must be the ARN of a certificate in ACM."
  }
}

variable "cpu" {
  description = "The CPU of a task in 1024ths of a core."
  type        = number

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096], var.cpu)
    error_message = "cpu must be 256, 512, 1024, 2048 or 4096."
  }
}

variable "cpu_target" {
  description = "The percentage of CPU that scaling aims at."
  type        = number
  default     = 60

  validation {
    condition     = var.cpu_target >= 20 && var.cpu_target <= 80
    error_message = "cpu_target must be from 20 to 80: above, a new task comes too late."
  }
}

variable "database" {
  description = "Where the database is, and the secrets of its roles app and migration."
  type        = object({ host = string, name = string, port = number, reader_host = optional(string), secret_arns = map(string), security_group_id = string })
}

variable "deletion_protection" {
  description = "Whether the load balancer refuses to be deleted."
  type        = bool
}

variable "dockerhub_secret_arn" {
  description = "A secret with username and password (an access token) for pulls from Docker Hub, which limits them by address."
  type        = string
  default     = null
}

variable "domain_name" {
  description = "The API's host name."
  type        = string
  default     = null
}

variable "environment" {
  description = "Further variables of the container, such as LOG_LEVEL; nothing that is secret."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.environment) : !can(regex("PASSWORD|SECRET|TOKEN|PRIVATE|CREDENTIAL|_KEY$|APIKEY|HEADERS|DATABASE_URL", upper(name)))])
    error_message = "environment must carry no secrets: everyone who may describe a task reads it. Put them into Secrets Manager, and name them in secrets."
  }

  validation {
    condition     = alltrue([for name, value in var.environment : can(regex("^https://[^/:]+(:443)?(/|$)", value)) if startswith(name, "OTEL_EXPORTER_OTLP_") && endswith(name, "ENDPOINT")])
    error_message = "environment must name a collector by https:// on port 443: tasks leave by nothing else."
  }
}

variable "hosted_zone_id" {
  description = "The zone of Route 53 for the host name and the certificate's proof."
  type        = string
  default     = null

  validation {
    condition     = var.hosted_zone_id == null || var.domain_name != null
    error_message = "hosted_zone_id needs domain_name."
  }
}

variable "image" {
  description = "The image, by tag or digest."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9./_-]+(:[A-Za-z0-9._-]+|@sha256:[a-f0-9]{64})$", var.image)) && !endswith(var.image, ":latest")
    error_message = "image must end in a tag other than latest, or in a digest (@sha256:...)."
  }
}

variable "kms_key_arn" {
  description = "The key for secrets and logs."
  type        = string
}

variable "log_group" {
  description = "The log group of the containers."
  type        = object({ arn = string, name = string })
}

variable "log_retention_days" {
  description = "How long the firewall's log is kept."
  type        = number

  validation {
    condition     = var.log_retention_days >= 1
    error_message = "log_retention_days must be 1 or more; nothing is kept for ever."
  }
}

variable "memory" {
  description = "The memory of a task in MiB."
  type        = number

  validation {
    condition     = contains(lookup({ "256" = [512, 1024, 2048], "512" = range(1024, 4097, 1024), "1024" = range(2048, 8193, 1024), "2048" = range(4096, 16385, 1024), "4096" = range(8192, 30721, 1024) }, tostring(var.cpu), []), var.memory)
    error_message = "memory must be what Fargate has for this cpu: two to eight times as much in steps of 1024, and with 256 also 512."
  }
}

variable "name" {
  description = "What all names begin with, such as atelier-dev."
  type        = string
}

variable "permissions_boundary_arn" {
  description = "The policy that bounds every role made here."
  type        = string
  default     = null
}

variable "plain_http" {
  description = "Serve without TLS: only to try things out, never with customers."
  type        = bool
  default     = false

  validation {
    condition     = !var.plain_http || (var.certificate_arn == null && var.hosted_zone_id == null)
    error_message = "plain_http must be false where there is a certificate."
  }
}

variable "public_subnet_ids" {
  description = "Subnets of the load balancer, in two zones at least."
  type        = list(string)

  validation {
    condition     = length(var.public_subnet_ids) >= 2
    error_message = "public_subnet_ids must be in two zones at least."
  }
}

variable "region" {
  description = "The region."
  type        = string
}

variable "requests_per_task" {
  description = "How many requests a minute of each task scaling aims at."
  type        = number
  default     = 6000

  validation {
    condition     = var.requests_per_task >= 60
    error_message = "requests_per_task must be 60 or more."
  }
}

variable "secrets" {
  description = "Further variables of the API that are secret, each with the ARN of its secret; OTEL_EXPORTER_OTLP_HEADERS is one."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for arn in values(var.secrets) : can(regex("^arn:aws:secretsmanager:[^:]+:[0-9]+:secret:[^:]+(:[^:]*:[^:]*:[^:]*)?$", arn))])
    error_message = "secrets must be ARNs of Secrets Manager, as valueFrom of a task definition has them: never the secret itself."
  }
}

variable "spot_percent" {
  description = "How many of a hundred tasks run on Fargate Spot, which costs a third and may end with two minutes notice; below 100 the first one never does."
  type        = number
  default     = 0

  validation {
    condition     = var.spot_percent >= 0 && var.spot_percent <= 100
    error_message = "spot_percent must be from 0 to 100."
  }
}

variable "tasks_max" {
  description = "The most tasks."
  type        = number

  validation {
    condition     = var.tasks_max >= var.tasks_min && var.tasks_max <= 500
    error_message = "tasks_max must be from tasks_min to 500."
  }
}

variable "tasks_min" {
  description = "The fewest tasks."
  type        = number

  validation {
    condition     = var.tasks_min >= 1
    error_message = "tasks_min must be 1 or more."
  }
}

variable "timeouts" {
  description = "The ladder of timeouts.json in seconds."
  type        = object({ deregistration = number, drain = number, idle = number, keep_alive = number, request = number, stop = number })

  validation {
    condition     = var.timeouts.request < var.timeouts.idle && var.timeouts.idle < var.timeouts.keep_alive && var.timeouts.drain < var.timeouts.deregistration && var.timeouts.deregistration < var.timeouts.stop && var.timeouts.drain + var.timeouts.request < var.timeouts.stop && var.timeouts.stop <= 120
    error_message = "timeouts must be a ladder: request below idle below keep_alive, drain below deregistration below stop, and drain with a last request below stop, which Fargate ends at 120 s."
  }
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "waf_requests" {
  description = "How many requests in five minutes an address may make before the firewall answers; without it there is no firewall."
  type        = number
  default     = null

  validation {
    condition     = var.waf_requests == null || try(var.waf_requests >= 100, false)
    error_message = "waf_requests must be 100 or more."
  }
}
