variable "account_id" {
  description = "The account, for whose services alone roles are taken."
  type        = string
}

variable "acu_max" {
  description = "The ceiling of an instance in Aurora capacity units of 2 GiB."
  type        = number

  validation {
    condition     = var.acu_max >= 1 && var.acu_max <= 256 && floor(var.acu_max * 2) == var.acu_max * 2 && var.acu_max >= var.acu_min
    error_message = "acu_max must be from 1 to 256 in steps of a half, and not below acu_min."
  }
}

variable "acu_min" {
  description = "The floor of an instance in Aurora capacity units; with 0 it sleeps when nobody is connected, and takes about 15 s to wake."
  type        = number

  validation {
    condition     = var.acu_min >= 0 && var.acu_min <= 256 && floor(var.acu_min * 2) == var.acu_min * 2
    error_message = "acu_min must be from 0 to 256 in steps of a half."
  }
}

variable "availability_zones" {
  description = "The zones by name, those of the subnets; instances take them in turn."
  type        = list(string)
}

variable "backup_days" {
  description = "How many days back the cluster can be restored to any second."
  type        = number

  validation {
    condition     = var.backup_days >= 1 && var.backup_days <= 35
    error_message = "backup_days must be from 1 to 35: that is what Aurora keeps."
  }
}

variable "client_security_group_id" {
  description = "The only security group that reaches the database: that of the tasks."
  type        = string
}

variable "deletion_protection" {
  description = "Whether the cluster refuses to be deleted, and leaves a last snapshot."
  type        = bool
}

variable "engine_version" {
  description = "The version of Aurora PostgreSQL that a new cluster begins with; from 17.4, for transaction_timeout and the sleep at 0 ACU."
  type        = string
  default     = "17.5"

  validation {
    condition     = can(regex("^(17\\.([4-9]|[1-9][0-9]+)|(1[89]|2[0-9])\\.[0-9]+)$", var.engine_version))
    error_message = "engine_version must be 17.4 or later, such as 17.5."
  }
}

variable "instances" {
  description = "How many instances: 1, or 2 and more for failover and reads."
  type        = number

  validation {
    condition     = var.instances >= 1 && var.instances <= 15 && floor(var.instances) == var.instances
    error_message = "instances must be a whole number from 1 to 15."
  }
}

variable "kms_key_arn" {
  description = "The key for the storage, the secrets and the logs."
  type        = string
}

variable "log_retention_days" {
  description = "How long the log of PostgreSQL is kept."
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

variable "permissions_boundary_arn" {
  description = "The policy that bounds every role made here."
  type        = string
  default     = null
}

variable "subnet_ids" {
  description = "Private subnets without a way out, in two zones at least."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must be in two zones at least: Aurora refuses fewer."
  }
}

variable "timeouts" {
  description = "After how many milliseconds PostgreSQL gives up on sessions that do not say so themselves: the ladder of timeouts.json."
  type = object({
    idle_in_transaction_session_timeout = number
    lock_timeout                        = number
    statement_timeout                   = number
    transaction_timeout                 = number
  })

  validation {
    condition     = var.timeouts.lock_timeout < var.timeouts.statement_timeout && var.timeouts.statement_timeout < var.timeouts.transaction_timeout
    error_message = "timeouts must be a ladder: lock_timeout below statement_timeout below transaction_timeout."
  }
}

variable "vault_days" {
  description = "How many days a daily copy stays in a vault that outlives the cluster; 0 for no copy."
  type        = number
  default     = 0

  validation {
    condition     = var.vault_days == 0 || var.vault_days >= 7 && var.vault_days <= 3650
    error_message = "vault_days must be 0, or from 7 to 3650."
  }
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}
