variable "environment" {
  description = "The environment of this account: dev or production."
  type        = string

  validation {
    condition     = contains(["dev", "production"], var.environment)
    error_message = "environment must be dev or production."
  }
}

variable "github_audience" {
  description = "The exact aud of GitHub's tokens."
  type        = string
  default     = "sts.amazonaws.com"

  validation {
    condition     = !can(regex("[*?]", var.github_audience)) && length(var.github_audience) > 0
    error_message = "github_audience must be exact, without * or ?."
  }
}

variable "github_subjects" {
  description = "The exact sub of the tokens of each workflow, as GitHub shows it; newer repositories have their ids in it."
  type        = object({ apply = string, deploy = string, plan = string })

  validation {
    condition     = alltrue([for subject in values(var.github_subjects) : can(regex("^repo:[^*?]+/[^*?]+:[^*?]+$", subject))])
    error_message = "github_subjects must each be exact, such as repo:owner/atelier:environment:production, without * or ?."
  }

  validation {
    condition     = length(distinct(values(var.github_subjects))) == 3
    error_message = "github_subjects must differ: who may plan may not apply."
  }

  validation {
    condition     = !endswith(var.github_subjects.apply, ":pull_request") && !endswith(var.github_subjects.deploy, ":pull_request")
    error_message = "github_subjects of apply and deploy must not be a pull request: everybody may open one."
  }
}

variable "hosted_zone_id" {
  description = "The zone of Route 53 in which apply may write the host name and the certificate's proof; without it none."
  type        = string
  default     = null

  validation {
    condition     = var.hosted_zone_id == null || can(regex("^Z[A-Z0-9]+$", var.hosted_zone_id))
    error_message = "hosted_zone_id must be the id of one zone, such as Z0123456789ABCDEFGHIJ."
  }
}

variable "region" {
  description = "The region."
  type        = string
  default     = "eu-central-1"
}
