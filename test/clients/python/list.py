import sys

from atelier_client import Client
from atelier_client.api.catalog import list_products
from atelier_client.models import ProductList

page = list_products.sync(client=Client(base_url=sys.argv[1]), limit=100)
assert isinstance(page, ProductList), page
box = next(product for product in page.data if product.slug == "walnut-dovetail-box")
print(box.title, box.price_ranges[0].min_, box.created_at.year)
