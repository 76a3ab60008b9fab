package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.HttpCaller.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** The libraries, folders and images of the vendor's documentation. */
final class Animals {

    static final UUID ANIMALS = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    static final UUID CARS = UUID.fromString("b0d92da1-6317-4876-a470-a172b2808696");
    static final UUID CATS = UUID.fromString("43d06f6a-513f-4014-a707-f2da1b10844f");
    static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    static final UUID KITTEN = UUID.fromString("cd2f181e-f357-449d-bc2a-5530aa1ebb9c");
    static final UUID PAROT = UUID.fromString("dd66dab3-c7e7-4753-931e-7ff47046fa6f");

    static final String CAT_PATH = "images(" + CAT + ")";

    /** Returns the text with the URL of the fake. */
    static JsonNode documented(String resource, FakeSitefinity sitefinity) {
        return parse(Caller.resource(resource)
                .replace("http://localhost:1337", sitefinity.url().toString()));
    }

    private Animals() {}

    static void addTo(FakeSitefinity sitefinity) {
        sitefinity.add("albums", "{\"Id\":\"" + ANIMALS + "\",\"Title\":\"Animals\",\"UrlName\":\"animals-library\"}");
        sitefinity.add("albums", "{\"Id\":\"" + CARS + "\",\"Title\":\"Cars\",\"UrlName\":\"cars\"}");
        sitefinity.add(
                "folders",
                "{\"Id\":\"" + CATS + "\",\"Title\":\"Cats\",\"UrlName\":\"cats-library\",\"RootId\":\"" + ANIMALS
                        + "\",\"ParentId\":null}");
        String cat = documented("image.json", sitefinity).toString();
        for (JsonNode image : documented("images.json", sitefinity).path("value")) {
            boolean single = image.path("Id").asText().equals(CAT.toString());
            sitefinity.addMedia(MediaSeed.image().json(single ? cat : image.toString()));
        }
    }
}
