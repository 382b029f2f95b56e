# Public clients, by authorization code with PKCE: the shop, and Swagger UI at /docs.
resource "auth0_client" "browser" {
  for_each = {
    docs = { callbacks = [for address in var.api_urls : "${address}/docs/oauth2-redirect.html"], origins = var.api_urls }
    shop = { callbacks = var.callbacks, origins = var.origins }
  }

  app_type        = "spa"
  callbacks       = each.value.callbacks
  grant_types     = ["authorization_code", "refresh_token"]
  name            = "Atelier ${each.key}"
  oidc_conformant = true
  web_origins     = each.value.origins

  jwt_configuration {
    alg = "RS256"
  }

  refresh_token {
    expiration_type = "expiring"
    rotation_type   = "rotating"
  }
}

# Partners' machines, by client credentials. Their secrets are read at Auth0's dashboard and are in no state of ours.
resource "auth0_client" "partner" {
  for_each = var.partners

  app_type        = "non_interactive"
  grant_types     = ["client_credentials"]
  name            = "Atelier partner ${each.key}"
  oidc_conformant = true

  jwt_configuration {
    alg = "RS256"
  }
}

resource "auth0_client_grant" "partner" {
  for_each = var.partners

  audience  = auth0_resource_server.api.identifier
  client_id = auth0_client.partner[each.key].id
  scopes    = sort(each.value)

  lifecycle {
    precondition {
      condition     = length(setsubtract(each.value, setsubtract(keys(local.scopes), local.customer_scopes))) == 0
      error_message = "partners may be given scopes of the contract only, and none of a customer's: a machine has no orders of its own."
    }
  }

  depends_on = [auth0_resource_server_scopes.api]
}
