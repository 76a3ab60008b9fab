package dev.medialib.livingdocs;

import static dev.medialib.testsupport.MappedModel.sample;

import dev.medialib.livingdocs.entry.EntryAsset;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.livingdocs.entry.Translation;
import dev.medialib.livingdocs.entry.UsageLogEntry;
import dev.medialib.livingdocs.imports.ImportStatus;
import dev.medialib.livingdocs.imports.ImportedItem;
import dev.medialib.livingdocs.imports.ImportedMedia;
import dev.medialib.livingdocs.project.Health;
import dev.medialib.livingdocs.project.MediaCenter;
import dev.medialib.livingdocs.project.MediaType;
import dev.medialib.livingdocs.project.MetadataProperty;
import dev.medialib.livingdocs.project.ProjectConfig;
import dev.medialib.livingdocs.project.UsageLogConfig;
import dev.medialib.livingdocs.project.UsagePurpose;
import dev.medialib.livingdocs.publication.Publication;
import dev.medialib.livingdocs.publication.PublicationEvent;
import dev.medialib.livingdocs.publication.PublicationSystemData;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import dev.medialib.livingdocs.reference.IncomingMediaReference;
import dev.medialib.livingdocs.reference.ReferencePlace;
import dev.medialib.livingdocs.webhook.Actor;
import dev.medialib.livingdocs.webhook.MediaEvent;
import dev.medialib.testsupport.UsersMapperContract;

class UsersMapperTest extends UsersMapperContract {

    UsersMapperTest() {
        super(
                LivingdocsClient.class,
                sample(MediaLibraryEntry.class, "entries/get.json", ""),
                sample(MediaLibraryEntry.class, "entries/image-with-every-shape.json", ""),
                sample(MediaLibraryEntry.class, "entries/video.json", ""),
                sample(EntryAsset.class, "entries/video.json", "/asset"),
                sample(Translation.class, "entries/image-with-every-shape.json", "/translations/0"),
                sample(UsageLogEntry.class, "usage/usage-log-billing.json", "/results/0"),
                sample(ImportStatus.class, "imports/images-finished.json", ""),
                sample(ImportedItem.class, "imports/images-finished.json", "/images/0"),
                sample(ImportedMedia.class, "imports/images-finished.json", "/images/0/image"),
                sample(ProjectConfig.class, "config/project-2026-05.json", ""),
                sample(MediaType.class, "config/project-2026-05.json", "/mediaTypes/0"),
                sample(MetadataProperty.class, "config/project-2026-05.json", "/mediaTypes/0/metadata/0"),
                sample(MediaCenter.class, "config/project-2026-07.json", "/mediaCenter"),
                sample(UsageLogConfig.class, "config/project-2026-05.json", "/mediaCenter/usageLog"),
                sample(UsagePurpose.class, "config/project-2026-05.json", "/mediaCenter/usageLog/purposes/0"),
                sample(Health.class, "config/health.json", ""),
                sample(Publication.class, "publications/search.json", "/results/0"),
                sample(PublicationSystemData.class, "publications/search.json", "/results/0/systemdata"),
                sample(PublicationEvent.class, "publications/events.json", "/results/0"),
                sample(IncomingDocumentReference.class, "references/documents-envelope.json", "/results/0"),
                sample(IncomingMediaReference.class, "references/media-envelope.json", "/results/0"),
                sample(ReferencePlace.class, "references/every-field.json", "/0/references/0"),
                sample(MediaEvent.class, "webhooks/document-update.json", ""),
                sample(Actor.class, "webhooks/document-publish.json", "/actor"));
    }
}
