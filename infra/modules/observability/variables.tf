variable "account_id" {
  description = "The account, for the topic's policy."
  type        = string
}

variable "acu_max" {
  description = "The database's ceiling in Aurora capacity units."
  type        = number
}

variable "alarm_emails" {
  description = "Who is woken by alarms."
  type        = list(string)
  default     = []
}

variable "budget_usd" {
  description = "What a month may cost before somebody is told."
  type        = number
}

variable "cluster_identifier" {
  description = "The cluster of Aurora."
  type        = string
}

variable "database_connections" {
  description = "The number of connections at which somebody is woken."
  type        = number
}

variable "ecs_cluster_name" {
  description = "The cluster of ECS."
  type        = string
}

variable "kms_key_arn" {
  description = "The key for the logs and the topic."
  type        = string
}

variable "load_balancer_suffix" {
  description = "The load balancer, as metrics have it."
  type        = string
}

variable "log_retention_days" {
  description = "How long the containers' logs are kept."
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

variable "nat_gateway_ids" {
  description = "The NAT gateways by zone."
  type        = map(string)

  validation {
    condition     = length(var.nat_gateway_ids) > 0
    error_message = "nat_gateway_ids must not be empty."
  }
}

variable "region" {
  description = "The region."
  type        = string
}

variable "target_group_suffix" {
  description = "The target group, as metrics have it."
  type        = string
}
