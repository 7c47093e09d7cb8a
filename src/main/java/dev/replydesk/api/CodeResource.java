package dev.replydesk.api;

import dev.replydesk.catalog.Catalog;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reply codes of the knowledge base. */
@RestController
@RequestMapping(path = "/api/codes", produces = MediaType.APPLICATION_JSON_VALUE)
class CodeResource {
    private final Catalog catalog;
    private final CodeMapper mapper;

    CodeResource(Catalog catalog, CodeMapper mapper) {
        this.catalog = catalog;
        this.mapper = mapper;
    }

    @GetMapping
    List<CodeJsonV1.Item> codes() {
        return catalog.codes().stream().map(mapper::item).toList();
    }

    @GetMapping("/{code}")
    CodeJsonV1 code(@PathVariable String code) {
        return Numbers.parse(code)
                .flatMap(catalog::code)
                .map(mapper::of)
                .orElseThrow(() -> new UnknownCodeException(catalog, code));
    }
}
