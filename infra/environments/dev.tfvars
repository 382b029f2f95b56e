# Cheap: one NAT gateway, one task, on Spot, and a database that sleeps.
environment = "dev"

auth0_audience = "https://api.dev.atelier.example"
auth0_domain   = "atelier-dev.eu.auth0.com"
budget_usd     = 120
image          = "docker.io/atelier/api:none"
plain_http     = true # until there is a host name: set domain_name and hosted_zone_id, and remove this
spot_percent   = 100
