import org.openapitools.client.ApiClient;
import org.openapitools.client.api.CatalogApi;

public class List {
    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        var page = new CatalogApi(client).listProducts(null, null, null, null, null, null, null, null, null, null, null, 100, null, null);
        var box = page.getData().stream().filter(product -> product.getSlug().equals("walnut-dovetail-box")).findFirst().orElseThrow();
        System.out.println(box.getTitle() + " " + box.getPriceRanges().get(0).getMin() + " " + box.getCreatedAt().getYear());
    }
}
