{
  "systemName": "identifier-for-your-system",
  "webhook": "https://my-domain.com/webhooks/file-import",
  "context": {
    "myIdentifier": "some-identifier-sent-to-the-webhook"
  },
  "files": [
    {
      "url": "https://example.com/documents/annual-report-2023.pdf",
      "id": "file-123abc",
      "fileName": "Annual Report 2023",
      "mediaType": "file",
      "metadata": {
        "title": "Annual Report 2023",
        "description": "Financial report for fiscal year 2023"
      }
    },
    {
      "url": "https://example.com/spreadsheets/sales-data-2023.xlsx",
      "id": "file-456def",
      "fileName": "Sales Data 2023",
      "mediaType": "file",
      "metadata": {
        "title": "Sales Data 2023",
        "description": "Quarterly sales figures for 2023"
      }
    }
  ]
}
