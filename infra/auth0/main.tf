# Optional: what the API needs of a tenant of Auth0. AUTH0_DOMAIN, AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET of a machine-to-machine
# application with the Management API come from the environment.
provider "auth0" {}

locals {
  # The contract is where scopes are written; a token can carry no other.
  scopes = jsondecode(file("${path.module}/../../generated/openapi.json")).components.securitySchemes.oauth.flows.authorizationCode.scopes

  # What everybody who logs in may do, for what is their own. All else is given by a role, or to a partner.
  customer_scopes = ["manage:own-cart", "place:order", "read:own-orders"]
}

resource "auth0_resource_server" "api" {
  allow_offline_access                            = true
  enforce_policies                                = true # RBAC: a scope is granted to whom a role gives it
  identifier                                      = var.audience
  name                                            = "Atelier"
  signing_alg                                     = "RS256"
  skip_consent_for_verifiable_first_party_clients = true
  token_dialect                                   = "access_token_authz"
  token_lifetime                                  = 900
  token_lifetime_for_web                          = 900
}

resource "auth0_resource_server_scopes" "api" {
  resource_server_identifier = auth0_resource_server.api.identifier

  dynamic "scopes" {
    for_each = local.scopes

    content {
      description = scopes.value
      name        = scopes.key
    }
  }
}

resource "auth0_role" "staff" {
  description = "Runs the shop: every scope of the contract"
  name        = "atelier-staff"
}

resource "auth0_role_permissions" "staff" {
  role_id = auth0_role.staff.id

  dynamic "permissions" {
    for_each = local.scopes

    content {
      name                       = permissions.key
      resource_server_identifier = auth0_resource_server.api.identifier
    }
  }

  depends_on = [auth0_resource_server_scopes.api]
}
