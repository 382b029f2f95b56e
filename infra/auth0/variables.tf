variable "audience" {
  description = "The API's identifier: AUTH0_AUDIENCE."
  type        = string

  validation {
    condition     = can(regex("^https://", var.audience))
    error_message = "audience must be an address that begins with https://."
  }
}

variable "callbacks" {
  description = "Where Auth0 may send people back to, /docs/oauth2-redirect.html of the API among them."
  type        = list(string)

  validation {
    condition     = alltrue([for address in var.callbacks : !can(regex("[*]", address))])
    error_message = "callbacks must be exact, without *."
  }
}

variable "origins" {
  description = "Where the shop is served from."
  type        = list(string)
}
