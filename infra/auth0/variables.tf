variable "api_urls" {
  description = "Where the API is served from, without a slash at the end: people log in at /docs there."
  type        = list(string)

  validation {
    condition     = alltrue([for address in var.api_urls : can(regex("^https?://[^/*]+$", address))])
    error_message = "api_urls must be exact addresses without a path, such as https://api.atelier.example."
  }
}

variable "audience" {
  description = "The API's identifier: AUTH0_AUDIENCE."
  type        = string

  validation {
    condition     = can(regex("^https://", var.audience))
    error_message = "audience must be an address that begins with https://."
  }
}

variable "callbacks" {
  description = "Where Auth0 may send people of the shop back to."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for address in var.callbacks : !can(regex("[*]", address))])
    error_message = "callbacks must be exact, without *."
  }
}

variable "origins" {
  description = "Where the shop is served from."
  type        = list(string)
  default     = []
}

variable "partners" {
  description = "Machines of partners by name, each with its scopes, such as { warehouse = [\"read:inventory\", \"write:inventory\"] }."
  type        = map(set(string))
  default     = {}
}
