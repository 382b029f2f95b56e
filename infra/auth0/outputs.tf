output "audience" {
  description = "auth0_audience of the environment."
  value       = auth0_resource_server.api.identifier
}

output "client_ids" {
  description = "The public clients: docs is DOCS_CLIENT_ID in app_environment of the environment, shop is for the shop."
  value       = { for name, client in auth0_client.browser : name => client.client_id }
}
