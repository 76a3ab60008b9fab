package dev.medialib.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Responses in the shape of the vendors' documentation. */
public final class Samples {
    private Samples() {}

    /** An entry of Livingdocs with 2 KB. */
    public static byte[] entry() {
        String metadata = IntStream.range(0, 24)
                .mapToObj(i -> "\"property" + i + "\":\"a value of the property with number " + i + " and some more\"")
                .collect(Collectors.joining(","));
        return bytes("{\"id\":\"asze63i9\",\"version\":7,\"mediaType\":\"image\",\"systemName\":\"photos\","
                + "\"asset\":{\"storage\":\"s3\",\"key\":\"2026/11/21/asze63i9.jpeg\",\"url\":\"https://livingdocs.io/img.jpg\","
                + "\"mimeType\":\"image/jpeg\",\"width\":1600,\"height\":900,\"size\":21000,\"filename\":\"img.jpg\"},"
                + "\"metadata\":{\"title\":\"An Image\"," + metadata + "},"
                + "\"createdAt\":\"2020-12-27T09:19:00.928Z\",\"updatedAt\":\"2020-12-28T09:19:00.928Z\"}");
    }

    /** A page of Sitefinity images, some with fields that the SDK does not know. */
    public static byte[] images(int count) {
        return bytes("{\"@odata.context\":\"https://cms.example.com/api/default/$metadata#images\",\"value\":["
                + IntStream.range(0, count).mapToObj(Samples::image).collect(Collectors.joining(",")) + "]}");
    }

    private static String image(int i) {
        String id = String.format("04995fa1-0cb1-4247-ae10-%012d", i);
        return "{\"Id\":\"" + id
                + "\",\"LastModified\":\"2021-04-19T13:34:31Z\",\"PublicationDate\":\"2021-04-19T13:34:31Z\","
                + "\"Title\":\"cat " + i + "\",\"Description\":\"\",\"DateCreated\":\"2021-04-19T13:34:31Z\","
                + "\"IncludeInSitemap\":true,\"Ordinal\":-2,\"UrlName\":\"cat-" + i
                + "\",\"Author\":\"\",\"Extension\":\".jpg\","
                + "\"MimeType\":\"image/jpeg\",\"TotalSize\":2068006,\"Category\":[],\"Tags\":[],\"Width\":4928,\"Height\":3264,"
                + "\"AlternativeText\":\"\",\"FolderId\":\"43d06f6a-513f-4014-a707-f2da1b10844f\","
                + "\"ParentId\":\"80c3b126-cd64-4044-abc3-227043c8be20\",\"Provider\":\"OpenAccessDataProvider\","
                + "\"Url\":\"http://localhost:1337/images/default-source/animals-library/cats-library/cat" + i
                + ".jpg?sfvrsn=3281de8_1\",\"ThumbnailUrl\":\"http://localhost:1337/images/default-source/animals-library/"
                + "cats-library/cat" + i + ".tmb-thumbnail.jpg?sfvrsn=3281de8_1\","
                + "\"Photographer\":\"Ana Ivanova\",\"Location\":{\"City\":\"Sofia\",\"Latitude\":42.70},"
                + "\"Thumbnails\":[{\"Title\":\"0\",\"Url\":\"http://localhost:1337/images/default-source/animals-library/cat"
                + i + ".tmb-0.jpg?sfvrsn=3281de8_1\",\"Width\":241}]}";
    }

    /** The response to a query of Sanity for assets of a media library. */
    public static byte[] assets(int count) {
        return bytes("{\"query\":\"*[_type == 'sanity.asset']\",\"ms\":12,\"result\":["
                + IntStream.range(0, count).mapToObj(Samples::asset).collect(Collectors.joining(",")) + "]}");
    }

    private static String asset(int i) {
        String instance = "image-11736fa2881515ae4fb5ba3db2fc2477" + String.format("%08d", i) + "-4948x7422-jpg";
        return "{\"_id\":\"2w91UKgsNKEhWD6au6Oz" + i
                + "\",\"_type\":\"sanity.asset\",\"_rev\":\"LR2OfQiXk5TMHKZpxdBNWd\","
                + "\"_createdAt\":\"2025-04-23T20:09:49Z\",\"_updatedAt\":\"2025-04-23T20:09:54Z\","
                + "\"_system\":{\"createdBy\":\"gvRshKueQ\"},\"assetType\":\"sanity.imageAsset\","
                + "\"aspects\":{\"copyright\":{\"holder\":\"Agency\",\"year\":2026}},\"cdnAccessPolicy\":\"public\","
                + "\"title\":\"Silhouette " + i + "\","
                + "\"currentVersion\":{\"_type\":\"reference\",\"_ref\":\"" + instance + "\"},"
                + "\"versions\":[{\"_key\":\"a1\",\"_type\":\"sanity.asset.version\",\"title\":\"silhouette.jpg\","
                + "\"instance\":{\"_type\":\"reference\",\"_ref\":\"" + instance + "\"}}]}";
    }

    /** A page of the references to an asset of Sanity. */
    public static byte[] references(int from, int count, int total) {
        String cursor = from + count < total ? ",\"nextCursor\":\"" + (from + count) + "\"" : "";
        return bytes("{\"references\":["
                + IntStream.range(from, from + count)
                        .mapToObj(i -> "{\"sourceDocumentRef\":\"dataset:y856rro4.production:196167ef-8c0b-4d7c-ae18-"
                                + String.format("%012d", i) + "\",\"sourceFieldPaths\":[\"mainImage.media._ref\"]}")
                        .collect(Collectors.joining(","))
                + "],\"totalCount\":" + total + cursor + "}");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
