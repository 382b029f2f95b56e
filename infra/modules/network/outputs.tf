output "application_subnet_ids" {
  description = "Private subnets with a way out, one a zone."
  value       = [for zone in var.availability_zones : aws_subnet.application[zone].id]
}

output "database_subnet_ids" {
  description = "Private subnets without a way out, one a zone."
  value       = [for zone in var.availability_zones : aws_subnet.database[zone].id]
}

output "nat_gateway_ids" {
  description = "The NAT gateways by zone."
  value       = { for zone, gateway in aws_nat_gateway.outbound : zone => gateway.id }
}

output "outbound_addresses" {
  description = "The addresses with which the application reaches the internet."
  value       = [for address in aws_eip.nat : address.public_ip]
}

output "public_subnet_ids" {
  description = "Subnets that the internet reaches, one a zone."
  value       = [for zone in var.availability_zones : aws_subnet.public[zone].id]
}

output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.shop.id
}
