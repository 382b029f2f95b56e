output "audience" {
  description = "AUTH0_AUDIENCE."
  value       = auth0_resource_server.api.identifier
}

output "client_id" {
  description = "The shop's client."
  value       = auth0_client.shop.client_id
}
